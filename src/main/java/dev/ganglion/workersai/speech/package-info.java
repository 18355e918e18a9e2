/// What goes into and comes out of the tasks that hear or speak. Values only; who calls the service with them is
/// `workersai.SpeechTasks`.
@NullMarked
package dev.ganglion.workersai.speech;

import org.jspecify.annotations.NullMarked;
