package dev.ganglion.workersai.chat;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    record Prompt(String text, boolean raw, Optional<Picture> picture) implements ChatInput {
        /// The same as a message of its user.
        public Message message() {
            Stream<Part> images = picture.stream().map(Part.Image::new);
            return new Message(
                    Role.USER,
                    Stream.concat(Stream.of(new Part.Text(text)), images).toList());
        }
    }
}
