package dev.ganglion.sandbox.schema;

import dev.ganglion.sandbox.facts.Family;
import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.facts.ModelFacts;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The schema of `messages`: each has a known role, and a content of an allowed type unless it calls tools.
final class MessageSchema {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ModelFacts model;

    MessageSchema(ModelFacts model) {
        this.model = model;
    }

    ObjectNode messages() {
        var messages = NODES.objectNode().put("type", "array").put("minItems", 1);
        var message = messages.putObject("items").put("type", "object");
        message.putArray("required").add("role");
        var properties = message.putObject("properties");
        roles().forEach(properties.putObject("role").put("type", "string").putArray("enum")::add);
        properties.putObject("content").set("items", part());
        properties.putObject("tool_calls").putArray("type").add("array").add("null");
        message.putObject("if").putArray("required").add("tool_calls");
        message.putObject("then").set("properties", content(nullable()));
        var plain = message.putObject("else");
        plain.putArray("required").add("content");
        plain.set("properties", content(contentTypes()));
        return messages;
    }

    private static ObjectNode content(Set<String> types) {
        var properties = NODES.objectNode();
        types.forEach(properties.putObject("content").putArray("type")::add);
        return properties;
    }

    /// A picture in a part has to be in the request itself: the service fetches nothing.
    private static ObjectNode part() {
        var part = NODES.objectNode().put("type", "object");
        part.putArray("required").add("type");
        var properties = part.putObject("properties");
        properties.putObject("type").put("type", "string");
        properties.putObject("text").put("type", "string");
        var picture = properties.putObject("image_url").put("type", "object");
        picture.putArray("required").add("url");
        picture.putObject("properties").putObject("url").put("type", "string").put("pattern", "^data:");
        return part;
    }

    private Set<String> roles() {
        var roles = new TreeSet<>(Set.of("user", "assistant"));
        if (model.field("prompt").isPresent()) {
            roles.addAll(Set.of("system", "tool"));
        }
        if (model.family() == Family.CHAT) {
            roles.addAll(Set.of("developer", "function"));
        }
        return roles;
    }

    private Set<String> nullable() {
        var types = new TreeSet<>(contentTypes());
        types.add("null");
        return types;
    }

    /// Where the catalogue is silent the chat family takes what OpenAI takes, an older model only text.
    private Set<String> contentTypes() {
        var stated = model.field("messages").map(Field::contentTypes).orElse(Set.of());
        if (!stated.isEmpty()) {
            return new TreeSet<>(stated);
        }
        return model.family() == Family.CHAT ? new TreeSet<>(Set.of("string", "array", "null")) : Set.of("string");
    }
}
