package dev.ganglion.workersai.batch;

import dev.ganglion.domain.Failure;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What became of one request of a batch.
///
/// @param index which request it was, from 0
public record BatchAnswer(int index, Optional<String> reference, Outcome outcome) {
    /// How it ended.
    public sealed interface Outcome {
        /// With what the model gave.
        record Given(JsonNode result) implements Outcome {}

        /// Without an answer.
        record Failed(Failure why) implements Outcome {}
    }
}
