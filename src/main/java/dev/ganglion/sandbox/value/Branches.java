package dev.ganglion.sandbox.value;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts together what a schema says in several places: references, `allOf`, and one of several branches.
///
/// @param root the schema that references point into
/// @param turn how far to turn the order in which branches are tried
record Branches(JsonNode root, int turn) {
    private static final int LONGEST_CHAIN = 20;

    /// The same schema without references and `allOf`.
    JsonNode plain(JsonNode schema) throws Unsatisfiable {
        var plain = schema;
        for (int i = 0; plain.has("$ref") || plain.has("allOf"); i++) {
            if (i > LONGEST_CHAIN) {
                throw new Unsatisfiable("references go in a circle");
            }
            plain = plain.has("$ref") ? followed(plain) : united(plain);
        }
        return plain;
    }

    /// The schema once for each branch of `anyOf` or `oneOf`, a branch of null last; itself where there are none.
    List<JsonNode> of(JsonNode schema) {
        var name = schema.has("anyOf") ? "anyOf" : "oneOf";
        if (!schema.path(name).isArray()) {
            return List.of(schema);
        }
        var branches = new ArrayList<JsonNode>();
        schema.path(name).forEach(branch -> branches.add(merged(without(schema, name), branch)));
        branches.sort((a, b) -> Boolean.compare(isNull(a), isNull(b)));
        Collections.rotate(branches, -turn);
        return branches;
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asString("").equals("null");
    }

    private JsonNode followed(JsonNode schema) throws Unsatisfiable {
        var reference = schema.path("$ref").asString("");
        if (!reference.startsWith("#")) {
            throw new Unsatisfiable("a reference leads away: " + reference);
        }
        var target = root.at(URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8));
        if (target.isMissingNode()) {
            throw new Unsatisfiable("a reference leads nowhere: " + reference);
        }
        return merged(without(schema, "$ref"), target);
    }

    private static JsonNode united(JsonNode schema) {
        JsonNode united = without(schema, "allOf");
        for (var part : schema.path("allOf")) {
            united = merged(united, part);
        }
        return united;
    }

    /// Both at once: properties and required names together, of anything else what comes last.
    private static JsonNode merged(JsonNode one, JsonNode other) {
        if (!one.isObject() || !other.isObject()) {
            return one.isEmpty() || (other.isBoolean() && !other.booleanValue()) ? other : one;
        }
        var merged = ((ObjectNode) one).deepCopy();
        for (var each : other.properties()) {
            var old = merged.path(each.getKey());
            switch (each.getKey()) {
                case "properties" -> {
                    var both = merged.withObjectProperty("properties");
                    each.getValue().properties().forEach(property -> both.set(property.getKey(), property.getValue()));
                }
                case "required" -> merged.set("required", together(old, each.getValue()));
                case "allOf" -> merged.set("allOf", together(old, each.getValue()));
                default -> merged.set(each.getKey(), each.getValue());
            }
        }
        return merged;
    }

    private static JsonNode together(JsonNode one, JsonNode other) {
        var both = JsonNodeFactory.instance.arrayNode();
        one.forEach(both::add);
        other.forEach(both::add);
        return both;
    }

    private static ObjectNode without(JsonNode schema, String name) {
        var copy = ((ObjectNode) schema).deepCopy();
        copy.remove(name);
        return copy;
    }
}
