/// What goes into and comes out of the tasks that make or look at pictures. Values only; who calls the service with
/// them is `workersai.ImageTasks`.
@NullMarked
package dev.ganglion.workersai.image;

import org.jspecify.annotations.NullMarked;
