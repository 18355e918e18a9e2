package dev.ganglion.sandbox.input;

import dev.ganglion.sandbox.facts.Family;
import dev.ganglion.sandbox.facts.Field;
import dev.ganglion.sandbox.facts.ModelFacts;
import dev.ganglion.sandbox.wire.Refusal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Checks a body against what the catalogue says of a text model's input, and refuses as the service does.
public final class InputCheck {
    private final ModelFacts model;

    /// Checks for that model.
    public InputCheck(ModelFacts model) {
        this.model = model;
    }

    /// Refuses a body that the model's schema would not let through.
    public void check(JsonNode body) throws Refusal {
        if (!body.isObject()) {
            throw Refusal.badInput(JsonTypes.mismatch("/", body, List.of("object")));
        }
        checkVariants(body);
        for (var field : model.fields()) {
            if (body.has(field.name())) {
                checkField("/" + field.name(), body.path(field.name()), field);
            }
        }
        if (body.has("messages")) {
            new MessageCheck(roles(), contentTypes()).check(body.path("messages"));
        }
    }

    /// Text models want exactly one of `prompt` and `messages`; some know messages only.
    private void checkVariants(JsonNode body) throws Refusal {
        if (model.field("prompt").isEmpty()) {
            require(body, "messages");
        } else if (body.has("prompt") && body.has("messages")) {
            throw Refusal.badInput("oneOf at '/' not met, 2 matches");
        } else if (!body.has("prompt") && !body.has("messages")) {
            throw Refusal.badInput("oneOf at '/' not met, 0 matches: required properties at '/' are 'prompt',"
                    + " required properties at '/' are 'messages'");
        }
    }

    private static void require(JsonNode body, String name) throws Refusal {
        if (!body.has(name)) {
            throw Refusal.badInput("required properties at '/' are '" + name + "'");
        }
    }

    private void checkField(String path, JsonNode value, Field field) throws Refusal {
        if (!JsonTypes.fits(value, field.types())) {
            throw Refusal.badInput(JsonTypes.mismatch(path, value, field.types()));
        }
        if (value.isNumber()) {
            checkRange(path, value, field);
        }
        if (value.isString() && value.asString().length() < field.minLength()) {
            throw Refusal.badInput("Length of '%s' must be >= %d".formatted(path, field.minLength()));
        }
        var allowed = allowed(field);
        if (value.isString() && !allowed.isEmpty() && !allowed.contains(value.asString())) {
            throw Refusal.badInput("Value of '%s' not in %s".formatted(path, JsonTypes.quoted(allowed)));
        }
    }

    private static void checkRange(String path, JsonNode value, Field field) throws Refusal {
        if (!JsonTypes.isFinite(value)) {
            throw Refusal.badInput("Value of '%s' must be a finite number".formatted(path));
        }
        var number = value.decimalValue();
        if (field.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
            throw Refusal.badInput(
                    "Value of '%s' must be >= %s".formatted(path, field.min().orElseThrow()));
        }
        if (field.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
            throw Refusal.badInput(
                    "Value of '%s' must be <= %s".formatted(path, field.max().orElseThrow()));
        }
    }

    /// The strings a field takes; efforts include the aliases that the service maps silently.
    private Collection<String> allowed(Field field) {
        if (field.name().equals("reasoning_effort")) {
            return model.thinking().accepted();
        }
        return field.values();
    }

    private Set<String> roles() {
        var roles = new LinkedHashSet<>(Set.of("user", "assistant"));
        if (model.field("prompt").isPresent()) {
            roles.addAll(Set.of("system", "tool"));
        }
        if (model.family() == Family.CHAT) {
            roles.addAll(Set.of("developer", "function"));
        }
        return roles;
    }

    /// Where the catalogue is silent the chat family takes what OpenAI takes, an older model only text.
    private Set<String> contentTypes() {
        var stated = model.field("messages").map(Field::contentTypes).orElse(Set.of());
        if (!stated.isEmpty()) {
            return stated;
        }
        return model.family() == Family.CHAT ? Set.of("string", "array", "null") : Set.of("string");
    }
}
