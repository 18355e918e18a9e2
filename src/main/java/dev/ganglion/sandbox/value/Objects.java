package dev.ganglion.sandbox.value;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Objects of a schema: the required fields first, so that they get the best clues, but in the order of the schema.
record Objects(Filler filler, int depth) {
    JsonNode of(JsonNode schema) throws Unsatisfiable {
        var required = required(schema);
        var values = JsonNodeFactory.instance.objectNode();
        for (var name : required) {
            values.set(name, filler.value(property(schema, name), Hint.of(name), depth + 1));
        }
        for (var property : schema.path("properties").properties()) {
            if (!required.contains(property.getKey())) {
                addOptional(values, property.getKey(), property.getValue());
            }
        }
        fillUp(values, schema);
        return ordered(values, schema);
    }

    private static Set<String> required(JsonNode schema) {
        var names = new LinkedHashSet<String>();
        schema.path("required").forEach(name -> names.add(name.asString()));
        return names;
    }

    private void addOptional(ObjectNode values, String name, JsonNode schema) throws Unsatisfiable {
        if (schema.isBoolean() && !schema.booleanValue()) {
            return;
        }
        if (filler.generous(depth)) {
            values.set(name, filler.value(schema, Hint.of(name), depth + 1));
        } else {
            filler.evident(schema, Hint.of(name)).ifPresent(value -> values.set(name, value));
        }
    }

    /// Fields of no name, where the schema wants more of them or is a map.
    private void fillUp(ObjectNode values, JsonNode schema) throws Unsatisfiable {
        boolean map = schema.path("additionalProperties").isObject() && !schema.has("properties");
        int wanted = Math.max(schema.path("minProperties").asInt(0), map && filler.generous(depth) ? 2 : 0);
        var names = filler.clues().keywords();
        for (int i = 0; values.size() < wanted; i++) {
            var name = i < names.size() ? names.get(i) : "field" + i;
            values.set(name, filler.value(schema.path("additionalProperties"), Hint.of(name), depth + 1));
        }
    }

    private static JsonNode property(JsonNode schema, String name) {
        var stated = schema.path("properties").path(name);
        return stated.isMissingNode() ? schema.path("additionalProperties") : stated;
    }

    private static ObjectNode ordered(ObjectNode values, JsonNode schema) {
        var ordered = JsonNodeFactory.instance.objectNode();
        schema.path("properties").propertyNames().stream()
                .filter(values::has)
                .forEach(name -> ordered.set(name, values.path(name)));
        values.properties().forEach(each -> ordered.set(each.getKey(), each.getValue()));
        return ordered;
    }
}
