package dev.ganglion.domain.speech;

import dev.ganglion.domain.Neurons;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// That a model has listened to a recording.
///
/// @param id never used twice
/// @param file the recording, which may be gone by now
/// @param length of the recording
/// @param cost empty where nobody knows
/// @param whole whether it has listened to all of it
public record Hearing(
        String id,
        Instant at,
        Path file,
        Duration length,
        String model,
        Duration took,
        Optional<Neurons> cost,
        boolean simulated,
        boolean whole) {
    /// The name of the file, for people.
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
