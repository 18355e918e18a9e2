package dev.ganglion.workersai.wire.text;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Passages as models of retrieval take them.
final class Contexts {
    private Contexts() {}

    /// Puts `contexts`, an array of `{text}`, into `body`.
    static void put(ObjectNode body, List<String> passages) {
        ArrayNode contexts = body.putArray("contexts");
        passages.forEach(passage -> contexts.addObject().put("text", passage));
    }
}
