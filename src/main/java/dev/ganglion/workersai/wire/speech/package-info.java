/// How the tasks that hear or speak look on the wire: their bodies and their replies.
/// One type for each task; each makes a call that `workersai.rest` sends.
@NullMarked
package dev.ganglion.workersai.wire.speech;

import org.jspecify.annotations.NullMarked;
