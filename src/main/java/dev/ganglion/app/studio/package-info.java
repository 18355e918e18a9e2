/// Puts the pages of tasks together: pictures, speech, embeddings, texts.
@NullMarked
package dev.ganglion.app.studio;

import org.jspecify.annotations.NullMarked;
