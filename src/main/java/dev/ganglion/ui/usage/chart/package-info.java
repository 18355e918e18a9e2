/// Stacked bars by day.
///
/// They are drawn by us: one path for each series, whatever the number of bars. JavaFX's own `StackedBarChart` makes
/// a node for each part of each bar: alone it keeps the JavaFX thread busy for more than twice as long as it takes to
/// show the whole page again (`UsageBench` measures both). Labels, keys, and words for screen readers would have been
/// ours to add all the same.
@NullMarked
package dev.ganglion.ui.usage.chart;

import org.jspecify.annotations.NullMarked;
