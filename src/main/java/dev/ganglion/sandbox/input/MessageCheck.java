package dev.ganglion.sandbox.input;

import dev.ganglion.sandbox.wire.Refusal;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Checks `messages`: each an object with a known role and a content of an allowed type.
record MessageCheck(Set<String> roles, Set<String> contentTypes) {
    void check(JsonNode messages) throws Refusal {
        if (messages.isEmpty()) {
            throw Refusal.badInput("Length of '/messages' must be >= 1");
        }
        int index = 0;
        for (var message : messages) {
            checkMessage("/messages/" + index++, message);
        }
    }

    private void checkMessage(String path, JsonNode message) throws Refusal {
        if (!message.isObject()) {
            throw Refusal.badInput(JsonTypes.mismatch(path, message, List.of("object")));
        }
        require(path, message, "role");
        checkRole(path + "/role", message.path("role"));
        if (!message.has("tool_calls")) {
            require(path, message, "content");
        }
        if (message.has("content")) {
            checkContent(path + "/content", message);
        }
    }

    private void checkRole(String path, JsonNode role) throws Refusal {
        if (!role.isString()) {
            throw Refusal.badInput(JsonTypes.mismatch(path, role, List.of("string")));
        }
        if (!roles.contains(role.asString())) {
            throw Refusal.badInput("Value of '%s' not in %s".formatted(path, JsonTypes.quoted(roles)));
        }
    }

    private void checkContent(String path, JsonNode message) throws Refusal {
        var content = message.path("content");
        boolean absentBesideCalls = content.isNull() && message.has("tool_calls");
        if (!absentBesideCalls && !JsonTypes.fits(content, contentTypes)) {
            throw Refusal.badInput(JsonTypes.mismatch(path, content, contentTypes));
        }
        if (content.isArray()) {
            checkParts(path, content);
        }
    }

    private static void checkParts(String path, JsonNode parts) throws Refusal {
        int index = 0;
        for (var part : parts) {
            if (!part.path("type").isString()) {
                throw Refusal.badInput("required properties at '%s/%d' are 'type'".formatted(path, index));
            }
            index++;
        }
    }

    private static void require(String path, JsonNode message, String name) throws Refusal {
        if (!message.has(name)) {
            throw Refusal.badInput("required properties at '%s' are '%s'".formatted(path, name));
        }
    }
}
