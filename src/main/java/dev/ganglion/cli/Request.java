package dev.ganglion.cli;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Model;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.Connection;
import java.util.List;

/// What is asked of whom.
record Request(Connection connection, Model model, Question question) {
    /// The messages of a chat; no other question has any.
    List<Message> messages() {
        return switch (question) {
            case Question.Chat(ChatRequest request) -> request.messages();
            case Question.Call _, Question.ChatBody _, Question.Body _ -> List.of();
        };
    }
}
