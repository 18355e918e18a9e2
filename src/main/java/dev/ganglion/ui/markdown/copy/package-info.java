/// What is selected of a document as text again: Markdown that reads the same, or words without marks.
@NullMarked
package dev.ganglion.ui.markdown.copy;

import org.jspecify.annotations.NullMarked;
