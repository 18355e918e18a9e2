/// What the pages of tasks share: which model, how it is told, what a call may cost, what it cost, and why
/// it failed.
@NullMarked
package dev.ganglion.ui.task;

import org.jspecify.annotations.NullMarked;
