/// Runs of text on screen, whatever they say: how they wrap, lead somewhere, and show what is selected or found in
/// them. What they mean, and in which order they are read, is not known here.
@NullMarked
package dev.ganglion.ui.markdown.text;

import org.jspecify.annotations.NullMarked;
