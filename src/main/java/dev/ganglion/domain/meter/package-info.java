/// What calls used and cost, as the ledger keeps it: the lines of a call, and the sums of many.
///
/// How neurons follow from prices and what a budget allows is `ledger`; where lines are kept is `storage`.
@NullMarked
package dev.ganglion.domain.meter;

import org.jspecify.annotations.NullMarked;
