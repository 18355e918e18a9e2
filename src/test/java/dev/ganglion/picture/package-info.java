/// Tests of the room for pictures, over files that are made here byte by byte.
@NullMarked
package dev.ganglion.picture;

import org.jspecify.annotations.NullMarked;
