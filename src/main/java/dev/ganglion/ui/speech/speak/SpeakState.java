package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Explanation;

/// What becomes of the text.
sealed interface SpeakState {
    /// Nothing is spoken.
    record Idle() implements SpeakState {}

    /// It is being spoken.
    record Speaking() implements SpeakState {}

    /// All of it was spoken.
    record Whole() implements SpeakState {}

    /// The user stopped it. What came stays.
    record Stopped() implements SpeakState {}

    /// Something ended it. What came stays.
    record Failed(Explanation why) implements SpeakState {}
}
