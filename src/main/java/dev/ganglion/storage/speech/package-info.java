/// Rows of what was spoken.
@NullMarked
package dev.ganglion.storage.speech;

import org.jspecify.annotations.NullMarked;
