package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.chat.composer.attach.Sight;
import javafx.beans.value.ObservableValue;

/// What the composer goes by, and that may change while something is written.
///
/// @param state what the page is doing
/// @param unanswered whether the last turn is a message without an answer
/// @param sight whether the model sees pictures
/// @param measure what the conversation takes so far, another one whenever turns, model or parameters change
public record ComposerContext(
        ObservableValue<ChatState> state,
        ObservableValue<Boolean> unanswered,
        ObservableValue<Sight> sight,
        ObservableValue<Measure> measure) {}
