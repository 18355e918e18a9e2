/// Contact sheets: the same prompts by several models, seeds and steps, side by side.
@NullMarked
package dev.ganglion.ui.image.sheet;

import org.jspecify.annotations.NullMarked;
