package dev.ganglion.ui.image.gallery;

import java.util.Optional;

/// What the gallery has to say, and what can be done about it.
///
/// @param trouble whether something went wrong
record Said(String words, boolean trouble, Optional<Step> step) {
    /// The next step.
    record Step(String label, Runnable run) {}

    static Said news(String words) {
        return new Said(words, false, Optional.empty());
    }

    static Said trouble(String words) {
        return new Said(words, true, Optional.empty());
    }

    Said offering(String label, Runnable run) {
        return new Said(words, trouble, Optional.of(new Step(label, run)));
    }
}
