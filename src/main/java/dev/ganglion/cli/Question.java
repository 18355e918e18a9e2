package dev.ganglion.cli;

import dev.ganglion.cli.input.Inputs;
import dev.ganglion.cli.task.Job;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.workersai.ChatRequest;
import tools.jackson.databind.JsonNode;

/// What is asked.
sealed interface Question {
    /// A chat.
    record Chat(ChatRequest request) implements Question {}

    /// A call of another task.
    ///
    /// @param inputs what it is made of, for a model that takes its place
    record Call(Job job, Inputs inputs) implements Question {}

    /// A body that is sent as it is, and answered by a chat.
    record ChatBody(JsonNode json) implements Question {}

    /// A body that is sent as it is, and answered in any form.
    record Body(JsonNode json) implements Question {}

    /// The question that a body is to `model`. One that nobody marked as streaming is a chat only where the catalogue
    /// or its form says so.
    static Question of(JsonNode body, Model model) {
        boolean chats = switch (model.stream()) {
            case PREDICTION -> false;
            case LEGACY, CHAT -> streams(body) || (body.has("prompt") && model.task() == Task.TEXT_GENERATION);
            case WEBSOCKET, NONE, UNKNOWN -> streams(body);
        };
        return chats ? new ChatBody(body) : new Body(body);
    }

    private static boolean streams(JsonNode body) {
        return body.path("stream").asBoolean(false) || body.has("messages");
    }
}
