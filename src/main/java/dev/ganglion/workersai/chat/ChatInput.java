package dev.ganglion.workersai.chat;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Picture;
import java.util.List;
import java.util.Optional;

/// What a model is to answer.
public sealed interface ChatInput {
    /// A conversation.
    record Messages(List<Message> messages) implements ChatInput {
        public Messages {
            messages = List.copyOf(messages);
        }
    }

    /// A text to be continued or answered.
    ///
    /// @param raw whether it goes to the model without its chat template
    /// @param picture what it is about, for models that take one beside the prompt
    record Prompt(String text, boolean raw, Optional<Picture> picture) implements ChatInput {}
}
