/// Asynchronous batches: requests that wait in a queue, are worked off one after the other, and are asked for by id.
@NullMarked
package dev.ganglion.sandbox.batch;

import org.jspecify.annotations.NullMarked;
