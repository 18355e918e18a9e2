package dev.ganglion.catalogue;

import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Task;

/// One thing that a filter asks of a model.
public sealed interface Ask {
    /// That it matches what was typed.
    record Words(String query) implements Ask {}

    /// That it can be reached in that way.
    record Standing(Status status) implements Ask {}

    record Kind(Task task) implements Ask {}

    /// That it has the trait, or lacks it.
    record Quality(Trait trait, Wish wish) implements Ask {}
}
