package dev.ganglion.domain.backup;

import java.nio.file.Path;
import java.util.Objects;

/// Something that the program keeps on this computer.
///
/// @param path a file or a folder, which need not exist yet
/// @param bytes how much it takes now
public record Holding(Kind kind, Path path, long bytes) {
    /// What is kept.
    public enum Kind {
        CONVERSATIONS_AND_COSTS,
        SETTINGS,
        /// The files of the gallery. No backup holds them.
        PICTURES,
        /// What was recorded to be transcribed. No backup holds it.
        RECORDINGS,
        CATALOGUES,
        LOGS
    }

    /// The folder to open to see it.
    public Path folder() {
        return switch (kind) {
            case CONVERSATIONS_AND_COSTS, SETTINGS ->
                Objects.requireNonNull(path.toAbsolutePath().getParent(), "a file lies in a folder");
            case PICTURES, RECORDINGS, CATALOGUES, LOGS -> path;
        };
    }
}
