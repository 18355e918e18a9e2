package dev.ganglion.ui.chat.answer;

import java.time.Duration;
import java.util.Optional;

/// Measures how long a model thinks: from the first piece of reasoning to what comes after the last.
final class Thinking {
    private Optional<Duration> since = Optional.empty();
    private Optional<Duration> before = Optional.empty();

    /// Something has come at that time after the sending: reasoning, or what ends it.
    void goes(boolean on, Duration at) {
        if (on) {
            since = since.or(() -> Optional.of(at));
        } else {
            before = until(at);
            since = Optional.empty();
        }
    }

    /// How long it has thought until then; empty where it has not.
    Optional<Duration> until(Duration at) {
        return since.map(start -> before.orElse(Duration.ZERO).plus(at.minus(start)))
                .or(() -> before);
    }
}
