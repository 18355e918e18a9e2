/// Selecting text across the rows of a list, and copying it.
///
/// A selection is kept as places in the model, a row and an offset in its text, because most rows have no nodes; it is
/// painted on those that have. While nothing is selected, nothing here runs but for handlers of the mouse and keys.
@NullMarked
package dev.ganglion.ui.markdown.select;

import org.jspecify.annotations.NullMarked;
