/// The page that embeds texts and ranks passages.
@NullMarked
package dev.ganglion.ui.embedding;

import org.jspecify.annotations.NullMarked;
