/// Shows what we have booked beside what the account's own analytics count.
///
/// The arithmetic is [dev.ganglion.ledger.Reconciling].
@NullMarked
package dev.ganglion.ui.usage.reconcile;

import org.jspecify.annotations.NullMarked;
