package dev.ganglion.ui.usage.save;

import java.nio.file.Path;
import java.time.Duration;

/// Where an export stands.
sealed interface SaveState {
    record Idle() implements SaveState {}

    /// It is being written.
    ///
    /// @param calls written so far
    record Writing(long calls, Duration since) implements SaveState {}

    record Written(long calls, Path file) implements SaveState {}

    record Failed(String why) implements SaveState {}
}
