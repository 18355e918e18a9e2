package dev.ganglion.cli;

import dev.ganglion.cli.input.Inputs;
import dev.ganglion.cli.task.Job;
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

    /// A body that is sent as it is.
    record Body(JsonNode json) implements Question {}
}
