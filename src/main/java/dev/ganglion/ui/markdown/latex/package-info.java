/// Formulas in Markdown: where they begin and end, so that their source stays as it is written.
@NullMarked
package dev.ganglion.ui.markdown.latex;

import org.jspecify.annotations.NullMarked;
