package dev.ganglion.domain.form;

import java.util.List;

/// What of some values a form takes.
///
/// @param changes what had to be changed or left, by name
public record Fit(Values values, List<Change> changes) {
    public Fit {
        changes = List.copyOf(changes);
    }

    /// What became of a value that does not fit as it is.
    public sealed interface Change {
        String name();

        /// It was brought to the nearest that the form takes.
        record Clamped(String name, Value from, Value to) implements Change {}

        /// The form has no such field, or one that takes nothing like it.
        record Dropped(String name, Value value) implements Change {}
    }
}
