/// Start and stop, and the wiring of every object by hand.
@NullMarked
package dev.ganglion.app;

import org.jspecify.annotations.NullMarked;
