/// Tests of replies in one piece, without HTTP.
@NullMarked
package dev.ganglion.sandbox.delivery;

import org.jspecify.annotations.NullMarked;
