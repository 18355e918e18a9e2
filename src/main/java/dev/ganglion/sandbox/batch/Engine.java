package dev.ganglion.sandbox.batch;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// Runs a model without a connection that waits for it.
@FunctionalInterface
public interface Engine {
    /// Checks the input against the model's schema, computes and charges. Returns what a call would have as `result`.
    ///
    /// @throws IOException if the sandbox is closing
    JsonNode run(ModelFacts model, JsonNode input) throws IOException, Refusal;
}
