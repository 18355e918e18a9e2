package dev.ganglion.domain.gallery;

import dev.ganglion.domain.Neurons;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A picture that a model drew and that is kept.
///
/// @param at when it came
/// @param took from the request to the picture
/// @param neurons what it cost; empty where nobody knows
/// @param simulated whether the sandbox drew it
/// @param file where it lies, unless somebody moved it
/// @param discarded when it was thrown into the bin
public record Drawn(
        String id,
        Recall recall,
        Instant at,
        Duration took,
        Optional<Neurons> neurons,
        boolean simulated,
        Shape shape,
        Path file,
        boolean favourite,
        Optional<Instant> discarded) {
    /// What kind of file it is.
    ///
    /// @param type its media type, such as `image/png`
    /// @param width in pixels, upright; 0 where the file is no picture that can be read
    /// @param height in pixels, upright; 0 where the file is no picture that can be read
    /// @param bytes the size of the file
    public record Shape(String type, int width, int height, long bytes) {}

    /// The same picture as a favourite, or as none any more.
    public Drawn favoured(boolean now) {
        return new Drawn(id, recall, at, took, neurons, simulated, shape, file, now, discarded);
    }

    /// The same picture in another place.
    public Drawn at(Path place) {
        return new Drawn(id, recall, at, took, neurons, simulated, shape, place, favourite, discarded);
    }
}
