package dev.ganglion.catalogue.live;

import java.time.Instant;
import java.time.LocalDate;

/// Where a catalogue comes from.
public sealed interface Origin {
    /// It ships with the program.
    record Bundled(LocalDate read) implements Origin {}

    /// It was listed by the connection in an earlier run, or before the last attempt failed.
    record Kept(Instant read) implements Origin {}

    /// It was listed by the connection just now.
    ///
    /// @param whole whether every page came
    record Live(Instant read, boolean whole) implements Origin {}
}
