/// Converting documents to Markdown.
@NullMarked
package dev.ganglion.ui.text.convert;

import org.jspecify.annotations.NullMarked;
