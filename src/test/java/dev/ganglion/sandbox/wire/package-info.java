/// Tests of the forms of a reply, without HTTP.
@NullMarked
package dev.ganglion.sandbox.wire;

import org.jspecify.annotations.NullMarked;
