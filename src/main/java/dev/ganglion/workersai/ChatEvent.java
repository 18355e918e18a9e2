package dev.ganglion.workersai;

import dev.ganglion.domain.Usage;
import tools.jackson.databind.JsonNode;

/// A piece of a streamed (or whole) chat answer.
public sealed interface ChatEvent {
    /// A piece of the answer.
    record Text(String text) implements ChatEvent {}

    /// A piece of the model's reasoning.
    record Reasoning(String text) implements ChatEvent {}

    /// A whole call of a tool.
    record ToolCall(String id, String name, JsonNode arguments) implements ChatEvent {}

    /// What the answer used, cumulative, delivered once and before [Finish].
    record Used(Usage usage) implements ChatEvent {}

    /// An oddity of the reply that was tolerated; `name` is stable, such as `missing-done`.
    record Quirk(String name) implements ChatEvent {}

    /// The end of a whole answer, with the service's reason (`stop`, `length`…).
    record Finish(String reason) implements ChatEvent {}
}
