/// Pictures on their way: what waits, what is being drawn, what came, and what each cost.
@NullMarked
package dev.ganglion.ui.image.queue;

import org.jspecify.annotations.NullMarked;
