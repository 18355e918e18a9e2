package dev.ganglion.ui.usage;

/// Whether there is something to show.
sealed interface State {
    /// Nothing was read yet.
    record Reading() implements State {}

    /// What is shown was read.
    record Ready() implements State {}

    /// It was read, and nobody has called anything on these days.
    record Empty() implements State {}

    /// Reading failed.
    ///
    /// @param why a sentence
    record Failed(String why) implements State {}
}
