/// Sets budgets and says what plan each account is on.
///
/// What a budget allows is [dev.ganglion.ledger]; this only writes the user's limits and shows how they stand.
@NullMarked
package dev.ganglion.ui.usage.budget;

import org.jspecify.annotations.NullMarked;
