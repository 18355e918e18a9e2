package dev.ganglion.domain.speech;

import java.util.OptionalDouble;

/// A word and when it is said.
///
/// @param text as it is written, with its punctuation
/// @param confidence how sure the model is, from 0 to 1, where it says so
public record Word(String text, Interval at, OptionalDouble confidence) {
    /// A model that is less sure has often misheard.
    static final double UNSURE = 0.6;

    /// Whether the model says that it may have misheard.
    public boolean unsure() {
        return confidence.isPresent() && confidence.getAsDouble() < UNSURE;
    }

    /// The part of it that lies in that time, which it touches.
    Word within(Interval time) {
        Interval part = new Interval(Math.max(at.start(), time.start()), Math.min(at.end(), time.end()));
        return new Word(text, part, confidence);
    }

    /// The same, so many seconds later.
    public Word later(double seconds) {
        return new Word(text, at.later(seconds), confidence);
    }
}
