package dev.ganglion.ui.usage.sums;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Tally;

/// A line of the table.
///
/// @param key of its [Group]
/// @param name what it is called
/// @param share its part of all neurons, from 0 to 1
public record Line(String key, String name, Tally.Counts counts, Neurons neurons, double share) {}
