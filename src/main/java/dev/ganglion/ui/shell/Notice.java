package dev.ganglion.ui.shell;

import java.util.Optional;

/// Something that the program has to say, and what can be done about it by one click.
///
/// @param words also what it is known by: the same is not said twice at a time
public record Notice(String words, Tone tone, Optional<Step> step) {
    /// How it is said.
    public enum Tone {
        NEWS,
        /// Something will go wrong unless the user does something.
        WARNING,
        /// Something went wrong.
        TROUBLE
    }

    /// The next step.
    public record Step(String label, Runnable run) {}

    public static Notice news(String words) {
        return new Notice(words, Tone.NEWS, Optional.empty());
    }

    public static Notice warning(String words) {
        return new Notice(words, Tone.WARNING, Optional.empty());
    }

    public static Notice trouble(String words) {
        return new Notice(words, Tone.TROUBLE, Optional.empty());
    }

    /// The same with a next step; it is read once that is taken.
    public Notice offering(String label, Runnable run) {
        return new Notice(words, tone, Optional.of(new Step(label, run)));
    }
}
