/// Texts that become vectors, however many they are: in which form a model takes them, how many at a time,
/// and what was paid for when a later call fails.
@NullMarked
package dev.ganglion.task.vector;

import org.jspecify.annotations.NullMarked;
