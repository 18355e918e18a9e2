package dev.ganglion.task.speak;

import dev.ganglion.domain.Clip;
import dev.ganglion.task.Paid;

/// A passage that was spoken.
///
/// @param place of the passage in its script, from 0
public record Said(int place, Paid<Clip> paid) {}
