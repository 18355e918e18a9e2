/// The form that pictures are drawn by: prompt, model, size, seed, pictures to start from.
@NullMarked
package dev.ganglion.ui.image.draw;

import org.jspecify.annotations.NullMarked;
