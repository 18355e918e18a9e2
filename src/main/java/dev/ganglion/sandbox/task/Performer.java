package dev.ganglion.sandbox.task;

import dev.ganglion.sandbox.wire.Refusal;

/// Plays a model: the same work always gives the same performance.
@FunctionalInterface
public interface Performer {
    /// Does the work, or refuses it as the service would.
    Performance perform(Work work) throws Refusal;
}
