/// Files of what was computed from texts: their vectors, and in which order they answer a query.
@NullMarked
package dev.ganglion.export.vectors;

import org.jspecify.annotations.NullMarked;
