/// How pictures and files come to a page of a task: dropped, pasted or chosen, and made fit for a model.
@NullMarked
package dev.ganglion.ui.task.intake;

import org.jspecify.annotations.NullMarked;
