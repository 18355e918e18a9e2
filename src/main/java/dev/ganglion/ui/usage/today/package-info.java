/// How the current day stands against the free allowance and the budgets.
@NullMarked
package dev.ganglion.ui.usage.today;

import org.jspecify.annotations.NullMarked;
