/// A spoken conversation: what is said is heard, answered and the answer spoken, each by a model of its
/// own.
@NullMarked
package dev.ganglion.task.loop;

import org.jspecify.annotations.NullMarked;
