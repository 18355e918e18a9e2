/// How vectors are seen: as a square of colours, on a map, by nearness, in a table.
@NullMarked
package dev.ganglion.ui.embedding.draw;

import org.jspecify.annotations.NullMarked;
