/// What calls are charged, what a month of them would be, and what the same work would have cost elsewhere.
///
/// Arithmetic on sums alone: nothing is read or booked here.
@NullMarked
package dev.ganglion.ledger.bill;

import org.jspecify.annotations.NullMarked;
