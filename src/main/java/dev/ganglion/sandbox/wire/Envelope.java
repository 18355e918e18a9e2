package dev.ganglion.sandbox.wire;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The `{result, success, errors, messages}` object around replies of the API.
public final class Envelope {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Envelope() {}

    /// A success with its result.
    public static ObjectNode of(JsonNode result) {
        var envelope = NODES.objectNode();
        envelope.set("result", result);
        envelope.put("success", true);
        envelope.putArray("errors");
        envelope.putArray("messages");
        return envelope;
    }

    /// A success that carries a numbered message.
    public static ObjectNode of(JsonNode result, Refusal.Reason message) {
        var envelope = of(result);
        envelope.withArray("messages").add(entry(message).putNull("type"));
        return envelope;
    }

    static ObjectNode aiError(Refusal.Reason reason) {
        return error(List.of(reason)).set("result", NODES.objectNode());
    }

    static ObjectNode apiError(List<Refusal.Reason> reasons) {
        return error(reasons).set("result", NODES.nullNode());
    }

    private static ObjectNode error(List<Refusal.Reason> reasons) {
        var envelope = NODES.objectNode();
        envelope.putNull("result");
        envelope.put("success", false);
        reasons.forEach(reason -> envelope.withArray("errors").add(entry(reason)));
        envelope.putArray("messages");
        return envelope;
    }

    private static ObjectNode entry(Refusal.Reason reason) {
        return NODES.objectNode().put("code", reason.code()).put("message", reason.message());
    }
}
