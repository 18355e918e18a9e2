/// Finding words in the rows of a list.
///
/// Of each row only the number of its matches is kept; where they are is found again for the rows in view.
@NullMarked
package dev.ganglion.ui.markdown.find;

import org.jspecify.annotations.NullMarked;
