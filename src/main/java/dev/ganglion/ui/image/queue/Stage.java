package dev.ganglion.ui.image.queue;

import dev.ganglion.domain.Explanation;
import java.time.Instant;
import java.util.Optional;

/// How far a picture is.
public sealed interface Stage {
    record Waiting() implements Stage {}

    /// It is being drawn.
    ///
    /// @param waits why it is tried again, where it is
    record Running(Instant since, Optional<String> waits) implements Stage {}

    record Done(Outcome outcome) implements Stage {}

    record Failed(Explanation why) implements Stage {}

    record Cancelled() implements Stage {}

    /// Whether something is still to come.
    default boolean open() {
        return switch (this) {
            case Waiting _, Running _ -> true;
            case Done _, Failed _, Cancelled _ -> false;
        };
    }
}
