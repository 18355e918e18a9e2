package dev.ganglion.domain.speech;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A sentence or so.
///
/// @param speaker from 0, where speakers are told apart
/// @param confidence how sure the model is, from 0 to 1, where it says so
/// @param words where the model times them; of a text that was changed, those that it still has
public record Passage(Interval at, String text, OptionalInt speaker, OptionalDouble confidence, List<Word> words) {
    public Passage {
        words = List.copyOf(words);
    }

    /// One without anything beside its text.
    public static Passage of(double start, double end, String text) {
        return new Passage(new Interval(start, end), text, OptionalInt.empty(), OptionalDouble.empty(), List.of());
    }

    /// The same with another text, and the words of it that were heard.
    public Passage withText(String other, List<Word> heard) {
        return new Passage(at, other, speaker, confidence, heard);
    }

    /// The same at another time, with the words that were heard then.
    public Passage at(Interval other) {
        List<Word> within = words.stream()
                .filter(word -> word.at().start() < other.end() && word.at().end() > other.start())
                .map(word -> word.within(other))
                .toList();
        return new Passage(other, text, speaker, confidence, within);
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
