package dev.ganglion.domain.speech;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A sentence or so.
///
/// @param speaker from 0, where speakers are told apart
/// @param confidence how sure the model is, from 0 to 1, where it says so
/// @param words where the model times them; those that were heard, even after the text is changed
public record Passage(Interval at, String text, OptionalInt speaker, OptionalDouble confidence, List<Word> words) {
    public Passage {
        words = List.copyOf(words);
    }

    /// One without anything beside its text.
    public static Passage of(double start, double end, String text) {
        return new Passage(new Interval(start, end), text, OptionalInt.empty(), OptionalDouble.empty(), List.of());
    }

    public Passage withText(String other) {
        return new Passage(at, other, speaker, confidence, words);
    }

    public Passage at(Interval other) {
        return new Passage(other, text, speaker, confidence, words);
    }

    /// The same, so many seconds later.
    public Passage later(double seconds) {
        List<Word> moved = words.stream().map(word -> word.later(seconds)).toList();
        return new Passage(at.later(seconds), text, speaker, confidence, moved);
    }

    /// Whether the model says that it may have misheard.
    public boolean unsure() {
        return confidence.isPresent() && confidence.getAsDouble() < Word.UNSURE;
    }
}
