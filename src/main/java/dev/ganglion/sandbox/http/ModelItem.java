package dev.ganglion.sandbox.http;

import dev.ganglion.sandbox.facts.ModelFacts;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A model as the list of models words it: `name` is its id, `id` a UUID, facts are properties with text values.
final class ModelItem {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelItem() {}

    static ObjectNode of(ModelFacts model) {
        var facts = model.json();
        var item = NODES.objectNode()
                .put("id", facts.path("catalog_uuid").asString(uuid(model.id())))
                .put("source", 1)
                .put("name", model.id())
                .put("description", "Simulated by the sandbox: " + model.task() + " in the manner of " + model.id());
        item.putObject("task")
                .put("id", facts.path("task_id").asString(uuid(model.task())))
                .put("name", model.task())
                .put("description", "");
        item.putArray("tags");
        item.put("created_at", facts.path("added").asString("2024-01-01") + " 00:00:00.000");
        item.set("properties", properties(model));
        return item;
    }

    private static ArrayNode properties(ModelFacts model) {
        var properties = NODES.arrayNode();
        for (var name : new String[] {"context_window", "max_input_tokens", "terms", "beta", "partner"}) {
            var value = model.json().path(name);
            if (value.isValueNode() && !value.isNull()) {
                property(properties, name, NODES.stringNode(value.asString()));
            }
        }
        for (var capability :
                new String[] {"function_calling", "reasoning", "vision", "lora", "async_queue", "realtime"}) {
            if (model.capabilities().contains(capability)) {
                property(properties, capability, NODES.stringNode("true"));
            }
        }
        limits(model, properties);
        if (model.json().has("prices")) {
            property(properties, "price", prices(model.json().path("prices")));
        }
        return properties;
    }

    /// What may keep an account from using the model.
    private static void limits(ModelFacts model, ArrayNode properties) {
        if (model.json().path("requires_workers_paid").asBoolean(false)) {
            property(properties, "require_workers_paid", NODES.stringNode("true"));
        }
        if (model.retired()) {
            property(properties, "planned_deprecation_date", model.json().path("deprecation_date"));
        }
    }

    private static ArrayNode prices(JsonNode prices) {
        var list = NODES.arrayNode();
        for (var price : prices) {
            var entry = NODES.objectNode().put("unit", price.path("unit").asString());
            entry.set("price", price.path("usd"));
            list.add(entry.put("currency", "USD"));
        }
        return list;
    }

    private static void property(ArrayNode properties, String name, JsonNode value) {
        var property = NODES.objectNode().put("property_id", name);
        property.set("value", value);
        properties.add(property);
    }

    private static String uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
