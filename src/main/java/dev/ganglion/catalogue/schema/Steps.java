package dev.ganglion.catalogue.schema;

import tools.jackson.databind.JsonNode;

/// The way through a schema: follows its references, and counts, so that a hostile one does not keep us for ever.
final class Steps {
    private static final int MOST = 20_000;
    private static final int LONGEST_CHAIN = 8;

    private final JsonNode root;
    private int taken;

    Steps(JsonNode root) {
        this.root = root;
    }

    void take() throws Unusable {
        if (++taken > MOST) {
            throw new Unusable("it is too large");
        }
    }

    /// What a schema refers to within the same document, or itself. What refers elsewhere says nothing.
    JsonNode resolve(JsonNode schema) throws Unusable {
        JsonNode resolved = schema;
        for (int i = 0; resolved.path("$ref").isString(); i++) {
            take();
            String pointer = resolved.path("$ref").stringValue();
            if (i == LONGEST_CHAIN || !pointer.startsWith("#/")) {
                return root.path("");
            }
            resolved = root.at(pointer.substring(1));
        }
        return resolved;
    }
}
