package dev.ganglion.sandbox.schema;

import dev.ganglion.sandbox.facts.ModelFacts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A model's reply as JSON Schema, as far as the catalogue's facts reach.
record OutputSchema(ModelFacts model) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode json() {
        var output = model.json().path("output");
        if (output.path("kind").asString("").startsWith("binary-")) {
            return NODES.objectNode()
                    .put("type", "string")
                    .put("format", "binary")
                    .put("contentMediaType", output.path("content_type").asString("application/octet-stream"));
        }
        var schema = NODES.objectNode().put("type", "object");
        var properties = schema.putObject("properties");
        for (var field : output.path("fields")) {
            for (var name : Notation.split(field.asString(), '|')) {
                properties.set(Notation.name(name), property(Notation.name(name), name));
            }
        }
        return schema;
    }

    private ObjectNode property(String name, String notation) {
        var property = NODES.objectNode();
        return switch (name) {
            case "usage" -> usage(property);
            case "response" -> {
                property.putArray("type").add("string").add("object").add("array");
                yield property;
            }
            case "data" -> vectors(property);
            case "choices", "tool_calls", "shape", "segments", "words" -> property.put("type", "array");
            default -> notation.contains("[") && !notation.contains(".") ? property.put("type", "array") : property;
        };
    }

    private static ObjectNode usage(ObjectNode property) {
        var counts = property.put("type", "object").putObject("properties");
        counts.putObject("prompt_tokens").put("type", "integer");
        counts.putObject("completion_tokens").put("type", "integer");
        counts.putObject("total_tokens").put("type", "integer");
        counts.putObject("neurons").put("type", "number");
        return property;
    }

    private ObjectNode vectors(ObjectNode property) {
        var vector = property.put("type", "array").putObject("items").put("type", "array");
        vector.putObject("items").put("type", "number");
        var size = model.json().path("output").path("dimensions");
        if (size.isInt()) {
            vector.put("minItems", size.intValue()).put("maxItems", size.intValue());
        }
        return property;
    }
}
