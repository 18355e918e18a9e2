package dev.ganglion.workersai;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Usage;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/// A piece of a streamed (or whole) chat answer.
public sealed interface ChatEvent {
    /// A piece of the answer.
    record Text(String text) implements ChatEvent {}

    /// A piece of the model's reasoning.
    record Reasoning(String text) implements ChatEvent {}

    /// A piece of the arguments of a call that is being written, for showing it: where the answer becomes
    /// whole, the call comes once more as a [ToolCall]. Pieces of the same `index` belong together; the first
    /// of them may be empty.
    record Calling(int index, String name, String arguments) implements ChatEvent {}

    /// A whole call of a tool. Its id is empty where the service gave none; arguments that are no JSON are a string.
    record ToolCall(String id, String name, JsonNode arguments) implements ChatEvent {
        /// As a part of the message that repeats the answer to the model.
        public Part.ToolCall part() {
            return new Part.ToolCall(id, name, arguments.isString() ? arguments.stringValue() : arguments.toString());
        }
    }

    /// What the answer used, cumulative, delivered once and before [Finish].
    record Used(Usage usage) implements ChatEvent {}

    /// An oddity of the reply that was tolerated; `name` is stable, such as `missing-done`. [Oddity] explains it.
    record Quirk(String name) implements ChatEvent {}

    /// The `attempt`-th try ended with `failure` before anything was computed; the next one follows after `pause`.
    /// Only before the first event of the answer itself.
    record Retrying(int attempt, Duration pause, Failure failure) implements ChatEvent {}

    /// `from` did not answer because of `failure`, and nothing was computed; `to` is asked next.
    /// Only before the first event of the answer itself.
    record FellBack(String from, Failure failure, String to) implements ChatEvent {}

    /// The answer comes by an AI Gateway, which says this of it. Before the first piece of the answer.
    record Served(GatewayNote by) implements ChatEvent {}

    /// The end of a whole answer, with the service's reason (`stop`, `length`…).
    record Finish(String reason) implements ChatEvent {}
}
