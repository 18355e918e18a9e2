/// Requests that are queued together and answered later: what is sent, where they stand, and waiting for them.
@NullMarked
package dev.ganglion.workersai.batch;

import org.jspecify.annotations.NullMarked;
