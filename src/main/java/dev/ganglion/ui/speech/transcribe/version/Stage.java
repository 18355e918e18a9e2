package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.workersai.ChatEvent;
import java.time.Duration;
import java.util.Optional;

/// How far a model is with a recording.
public sealed interface Stage {
    /// Others come first.
    record Queued() implements Stage {}

    /// Looks for the silences at which to cut.
    ///
    /// @param part of the recording that is read, from 0 to 1
    record Cutting(double part) implements Stage {}

    /// The model listens.
    ///
    /// @param done pieces that were heard, of so many
    /// @param waits until when a piece is sent again, where one has to be
    record Hearing(int done, int pieces, Optional<ChatEvent.Retrying> waits) implements Stage {}

    /// The model listens while the sound comes.
    ///
    /// @param until so far it has listened
    /// @param length of the recording; empty while that is being made
    /// @param waits until when it connects again, where it has to
    record Live(Duration until, Optional<Duration> length, Optional<ChatEvent.Retrying> waits) implements Stage {}

    /// All of it was heard.
    record Whole(int pieces) implements Stage {}

    /// It was stopped, or pieces failed: these are missing, of so many; all where it is not known how many
    /// there are.
    record Partial(int missing, int pieces) implements Stage {}

    /// It was stopped, or failed, while it listened to sound as it came.
    ///
    /// @param until so far it had listened
    /// @param length of the recording, as far as that is known
    record Stopped(Duration until, Optional<Duration> length) implements Stage {}

    /// It was kept on another day: something is missing, and what that is shows when a model listens to it.
    record Unfinished() implements Stage {}

    /// Whether something is still to come by itself.
    default boolean running() {
        return switch (this) {
            case Queued _, Cutting _, Hearing _, Live _ -> true;
            case Whole _, Partial _, Stopped _, Unfinished _ -> false;
        };
    }

    /// Whether something is missing that could be listened to.
    default boolean lacks() {
        return switch (this) {
            case Partial _, Stopped _, Unfinished _ -> true;
            case Queued _, Cutting _, Hearing _, Live _, Whole _ -> false;
        };
    }
}
