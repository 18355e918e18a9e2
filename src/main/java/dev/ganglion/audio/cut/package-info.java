/// Where a recording is silent, and pieces of it that a service takes.
@NullMarked
package dev.ganglion.audio.cut;

import org.jspecify.annotations.NullMarked;
