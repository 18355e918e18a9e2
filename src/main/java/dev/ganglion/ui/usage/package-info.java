/// The page that tells what calls used and cost: today, by day, by model, and what it might have been.
///
/// It reads sums and lines through the ports of [dev.ganglion.domain.meter] and changes nothing. What else belongs
/// on the page (budgets, the account's own figures) is a [Section] with a room of its own, which the app gives.
@NullMarked
package dev.ganglion.ui.usage;

import org.jspecify.annotations.NullMarked;
