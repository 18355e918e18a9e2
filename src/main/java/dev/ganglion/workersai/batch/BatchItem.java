package dev.ganglion.workersai.batch;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// One request of a batch.
///
/// @param input what the model takes, as a request of its own would
/// @param reference a name that comes back with the answer; several requests may have the same
public record BatchItem(JsonNode input, Optional<String> reference) {
    public BatchItem {
        if (!input.isObject()) {
            throw new IllegalArgumentException("the input of a model is an object");
        }
    }
}
