package dev.ganglion.task.speech;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// How far what was heard is from what was said: the fewest words that have to be exchanged, left out or
/// put in, and where.
///
/// @param steps from the beginning to the end
public record WordErrors(List<Step> steps) {
    /// What became of a word.
    public enum Kind {
        SAME,
        /// Another was heard instead.
        SUBSTITUTED,
        /// Heard, but not said.
        INSERTED,
        /// Said, but not heard.
        DELETED
    }

    /// A word said beside the word heard, as each text writes it.
    ///
    /// @param said empty where a word was put in
    /// @param heard empty where a word was left out
    public record Step(Kind kind, Optional<String> said, Optional<String> heard) {}

    public WordErrors {
        steps = List.copyOf(steps);
    }

    /// Compares by words as [SpokenWord] tells them. Takes time by the product of both lengths and little
    /// memory: two texts of 10,000 words take about a second, so not on a thread that has to answer.
    ///
    /// @throws InterruptedException when the thread is interrupted
    public static WordErrors between(String said, String heard) throws InterruptedException {
        return new WordErrors(new Alignment(SpokenWord.of(said), SpokenWord.of(heard)).steps());
    }

    /// How often that happened to a word.
    public int count(Kind kind) {
        return (int) steps.stream().filter(step -> step.kind() == kind).count();
    }

    /// How many words were said.
    public int said() {
        return steps.size() - count(Kind.INSERTED);
    }

    /// How many words are wrong.
    public int wrong() {
        return steps.size() - count(Kind.SAME);
    }

    /// The word error rate: wrong words by said ones. 0 is perfect; more than 1 where more is wrong than
    /// was said. Empty where nothing was said.
    public OptionalDouble rate() {
        return said() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) wrong() / said());
    }
}
