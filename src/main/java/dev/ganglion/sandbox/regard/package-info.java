/// Models that are shown a picture: they say what `sight` truly finds in it, in the words that their kind uses.
@NullMarked
package dev.ganglion.sandbox.regard;

import org.jspecify.annotations.NullMarked;
