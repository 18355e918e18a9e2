package dev.ganglion.sandbox.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A field that a query asks for.
///
/// @param key the name it has in the reply, which is its alias where it has one
record Selection(String key, String name, Map<String, JsonNode> arguments, List<Selection> children) {
    Selection {
        arguments = Map.copyOf(arguments);
        children = List.copyOf(children);
    }

    Optional<JsonNode> argument(String wanted) {
        return Optional.ofNullable(arguments.get(wanted));
    }
}
