/// How the tasks that make or look at pictures look on the wire: their bodies and their replies.
/// One type for each task; each makes a call that `workersai.rest` sends.
@NullMarked
package dev.ganglion.workersai.wire.image;

import org.jspecify.annotations.NullMarked;
