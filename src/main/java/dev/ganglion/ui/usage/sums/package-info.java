/// What the usage page counts, as values: periods, filters, the lines of a table, the bars of a chart.
///
/// Nothing here reads a store or draws.
@NullMarked
package dev.ganglion.ui.usage.sums;

import org.jspecify.annotations.NullMarked;
