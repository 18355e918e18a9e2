/// What calls cost: prices to neurons, estimates, reservations, and the entries of a day.
///
/// Where the lines are kept is `storage`; how amounts are written is [dev.ganglion.domain.Figures].
@NullMarked
package dev.ganglion.ledger;

import org.jspecify.annotations.NullMarked;
