/// Paints over a picture what of it is to be drawn anew.
@NullMarked
package dev.ganglion.ui.image.mask;

import org.jspecify.annotations.NullMarked;
