package dev.ganglion.sandbox.batch;

import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.meter.Bill;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/// Runs a model without a connection that waits for it.
@FunctionalInterface
public interface Engine {
    /// What was computed.
    ///
    /// @param result what a call would have as `result`
    /// @param bill what was charged for it
    record Computed(JsonNode result, Bill bill) {}

    /// Checks the input against the model's schema, computes and charges.
    ///
    /// @throws IOException if the sandbox is closing
    Computed run(ModelFacts model, JsonNode input) throws IOException, Refusal;
}
