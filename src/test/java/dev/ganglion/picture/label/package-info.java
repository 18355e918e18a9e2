/// Tests of captions, over files that are made here byte by byte.
@NullMarked
package dev.ganglion.picture.label;

import org.jspecify.annotations.NullMarked;
