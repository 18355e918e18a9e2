/// How batches are queued, asked after and answered.
@NullMarked
package dev.ganglion.workersai.wire.batch;

import org.jspecify.annotations.NullMarked;
