package dev.ganglion.workersai.speech;

import java.time.Duration;
import java.util.List;

/// What a model that listens live tells of a turn: what one speaker says until somebody else may speak.
///
/// @param turn counts turns from 0
/// @param from where in the sound the turn begins, as far as the model has said by now
/// @param to up to where it has listened
/// @param transcript all of the turn that is known by now; it may change until the turn has ended
/// @param words those of the transcript; the model times none of them
/// @param endConfidence how sure it is that the turn is over, from 0 to 1
public record TurnEvent(
        Kind kind, int turn, Duration from, Duration to, String transcript, List<Word> words, double endConfidence) {
    /// What has happened.
    public enum Kind {
        /// It has listened on.
        UPDATE,
        /// Somebody begins to speak.
        START,
        /// The turn is over perhaps. Told only where `eager_eot_threshold` is set.
        EAGER_END,
        /// It was not: the same turn goes on.
        RESUMED,
        /// The turn is over and its transcript final.
        END
    }

    /// A word.
    ///
    /// @param confidence how sure the model is of it, from 0 to 1
    public record Word(String text, double confidence) {}

    public TurnEvent {
        words = List.copyOf(words);
    }
}
