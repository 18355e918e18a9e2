/// What the pages of tasks show around a call: the button that makes it, how long it runs, examples to
/// begin with, and how its result is kept.
@NullMarked
package dev.ganglion.ui.task.run;

import org.jspecify.annotations.NullMarked;
