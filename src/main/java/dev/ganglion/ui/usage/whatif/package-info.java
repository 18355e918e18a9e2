/// What so many requests a day would cost in a month.
///
/// The arithmetic is [dev.ganglion.ledger.bill.MonthlyBill].
@NullMarked
package dev.ganglion.ui.usage.whatif;

import org.jspecify.annotations.NullMarked;
