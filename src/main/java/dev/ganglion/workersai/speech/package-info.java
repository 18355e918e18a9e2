/// What goes into and comes out of the tasks that hear or speak: values, and the connection to a model that
/// listens live. Who calls the service with them is `workersai.SpeechTasks`.
@NullMarked
package dev.ganglion.workersai.speech;

import org.jspecify.annotations.NullMarked;
