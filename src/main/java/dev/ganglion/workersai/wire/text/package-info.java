/// How the tasks on text that are no chat look on the wire: their bodies and their results.
/// One type for each task; each makes a call that `workersai.rest` sends.
@NullMarked
package dev.ganglion.workersai.wire.text;

import org.jspecify.annotations.NullMarked;
