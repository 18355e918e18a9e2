/// Sums by model, task, conversation, connection or day, sorted by any column.
@NullMarked
package dev.ganglion.ui.usage.table;

import org.jspecify.annotations.NullMarked;
