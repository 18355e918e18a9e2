package dev.ganglion.cli;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.workersai.Connection;
import java.util.List;

/// What is asked of whom.
record Request(Connection connection, Model model, Question question) {
    /// The messages, of which a body of the user's own shows none.
    List<Message> messages() {
        return switch (question) {
            case Question.Chat(List<Message> messages, var _) -> messages;
            case Question.Body _ -> List.of();
        };
    }
}
