/// The shapes in which answers and refusals leave: envelopes, the two families whole and streamed, SSE frames.
@NullMarked
package dev.ganglion.sandbox.wire;

import org.jspecify.annotations.NullMarked;
