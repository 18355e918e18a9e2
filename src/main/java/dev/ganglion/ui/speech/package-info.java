/// The page of speech: what models hear, what they say, and both in turn, a tab each.
@NullMarked
package dev.ganglion.ui.speech;

import org.jspecify.annotations.NullMarked;
