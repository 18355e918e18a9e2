/// Tests of the sandbox's meter, without HTTP.
@NullMarked
package dev.ganglion.sandbox.meter;

import org.jspecify.annotations.NullMarked;
