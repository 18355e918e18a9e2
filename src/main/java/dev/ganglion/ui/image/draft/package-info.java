/// A picture that is to be drawn: from which words and pictures, how large, from which seed. Knows neither
/// the page nor the queue.
@NullMarked
package dev.ganglion.ui.image.draft;

import org.jspecify.annotations.NullMarked;
