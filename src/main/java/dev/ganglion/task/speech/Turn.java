package dev.ganglion.task.speech;

import dev.ganglion.workersai.speech.TurnEvent;
import java.time.Duration;
import java.util.List;

/// What was said in one go, as a model that listens live heard it.
///
/// @param index counts turns from 0
/// @param words those of the text, with how sure the model is of each; it times none of them
/// @param endConfidence how sure it was that the turn was over, from 0 to 1
public record Turn(
        int index, Duration from, Duration to, String text, List<TurnEvent.Word> words, double endConfidence) {
    public Turn {
        words = List.copyOf(words);
    }

    /// The turn as that event tells it.
    public static Turn of(TurnEvent told) {
        return new Turn(
                told.turn(), told.from(), told.to(), told.transcript().strip(), told.words(), told.endConfidence());
    }
}
