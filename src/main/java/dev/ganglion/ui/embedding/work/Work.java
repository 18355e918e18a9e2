package dev.ganglion.ui.embedding.work;

import java.time.Instant;

/// Whether something runs, and how far it is.
public sealed interface Work {
    /// Nothing runs.
    record Idle() implements Work {}

    /// Something runs.
    ///
    /// @param done how many of `all` are there
    record Running(int done, int all, Instant since) implements Work {}
}
