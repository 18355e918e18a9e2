package dev.ganglion.ui.speech.loop;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Stage;
import java.time.Instant;

/// What the conversation does.
sealed interface LoopState {
    /// It waits for somebody to talk.
    record Ready() implements LoopState {}

    /// Somebody talks.
    record Recording() implements LoopState {}

    /// A stage works on the last turn.
    ///
    /// @param since when it began
    record Working(Stage stage, Instant since) implements LoopState {}

    /// The user cancelled a stage of the last turn.
    record Cancelled(Stage stage) implements LoopState {}

    /// A stage of the last turn failed; it can be tried again from there.
    record Failed(Stage stage, Explanation why) implements LoopState {}
}
