package dev.ganglion.sandbox.schema;

import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.facts.ModelFacts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A model's input as JSON Schema.
record InputSchema(ModelFacts model) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    ObjectNode json() {
        var schema = NODES.objectNode().put("type", "object");
        variants(schema);
        var properties = schema.putObject("properties");
        var required = new ArrayList<String>();
        for (var fact : model.json().path("input")) {
            var field = model.field(fact.path("name").asString()).orElseThrow();
            properties.set(field.name(), property(field, fact));
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            required.forEach(schema.putArray("required")::add);
        }
        if (!model.json().path("additional_properties").asBoolean(true)) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    /// Fields of which a request has those of exactly one variant.
    private void variants(ObjectNode schema) {
        var variants = new LinkedHashMap<String, List<String>>();
        for (var fact : model.json().path("input")) {
            if (fact.path("required").isString()) {
                variants.computeIfAbsent(fact.path("variant").asString(), _ -> new ArrayList<>())
                        .add(fact.path("name").asString());
            }
        }
        if (variants.containsKey("prompt")) {
            variants.putFirst("prompt", variants.get("prompt"));
        }
        variants.forEach((title, names) -> names.forEach(
                schema.withArray("oneOf").addObject().put("title", title).putArray("required")::add));
    }

    private ObjectNode property(Field field, JsonNode fact) {
        var property = shape(field, fact.path("type").asString());
        if (fact.path("type").asString().equals("array<{text}>")) {
            property.withObject("/items").putArray("required").add("text");
        }
        limits(property, field, fact);
        words(property, field);
        if (fact.has("default")) {
            property.set("default", fact.path("default"));
        }
        return property;
    }

    private ObjectNode shape(Field field, String notation) {
        return switch (field.name()) {
            case "messages" -> new MessageSchema(model).messages();
            case "tools" -> new ToolSchema(model.family()).tools(field.types().contains("null"));
            case "questions" -> QuestionSchema.questions();
            default -> Notation.schema(notation);
        };
    }

    private static void limits(ObjectNode property, Field field, JsonNode fact) {
        var types = field.types();
        if (types.contains("integer") || types.contains("number")) {
            field.min().ifPresent(min -> property.put("minimum", min));
            field.max().ifPresent(max -> property.put("maximum", max));
        } else if (types.contains("array")) {
            field.max().ifPresent(max -> property.put("maxItems", max.intValue()));
        } else if (types.contains("object")) {
            field.min().ifPresent(min -> property.put("minProperties", min.intValue()));
            field.max().ifPresent(max -> property.put("maxProperties", max.intValue()));
        }
        if (field.minLength() > 0) {
            property.put("minLength", field.minLength());
            if (property.path("items") instanceof ObjectNode items) {
                items.put("minLength", field.minLength());
            }
        }
        for (var name : List.of("maxLength", "maxItems")) {
            if (fact.has(name)) {
                property.set(name, fact.path(name));
            }
        }
    }

    /// The words that a field takes, or the items of a list, or the type of a response format.
    private void words(ObjectNode property, Field field) {
        var allowed = field.name().equals("reasoning_effort")
                ? model.thinking().accepted().stream().sorted().toList()
                : field.values();
        if (allowed.isEmpty()) {
            return;
        }
        var types = field.types();
        var holder = types.contains("array")
                ? property.withObject("/items")
                : types.contains("object") ? property.withObject("/properties/type") : property;
        var words = holder.putArray("enum");
        allowed.forEach(words::add);
        if (property.has("enum") && types.contains("null")) {
            words.addNull();
        }
    }
}
