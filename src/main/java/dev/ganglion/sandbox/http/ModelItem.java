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
    static final int SOURCE = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelItem() {}

    static ObjectNode of(ModelFacts model) {
        var facts = model.json();
        var item = NODES.objectNode()
                .put("id", facts.path("catalog_uuid").asString(uuid(model.id())))
                .put("source", SOURCE)
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
        var dimensions = model.json().at("/output/dimensions");
        if (dimensions.isNumber()) {
            property(properties, "output_dimensions", NODES.stringNode(dimensions.asString()));
        }
        if (model.json().at("/reasoning_effort/default").isString()) {
            property(properties, "reasoning_effort", effort(model.json().path("reasoning_effort")));
        }
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
        model.retirement()
                .ifPresent(day -> property(properties, "planned_deprecation_date", NODES.stringNode(day.toString())));
    }

    private static ObjectNode effort(JsonNode facts) {
        var effort = NODES.objectNode();
        effort.set("supported_efforts", facts.path("supported"));
        effort.set("default_effort", facts.path("default"));
        effort.set("normalizes_to", facts.path("aliases"));
        effort.set("mandatory", facts.path("mandatory"));
        return effort.put("default_enabled", true);
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
