package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.wire.Json;
import tools.jackson.databind.JsonNode;

/// What is wrong with a chat before it is sent.
final class Unwritable {
    private Unwritable() {}

    static WorkersAiException of(String path, String reason) {
        return new WorkersAiException(new Failure.InvalidInput(path, reason, ServiceError.NONE));
    }

    /// The JSON object that the caller wrote.
    static JsonNode json(String path, String text) throws WorkersAiException {
        return Json.tree(text).filter(JsonNode::isObject).orElseThrow(() -> of(path, "This is not a JSON object."));
    }
}
