package dev.ganglion.sandbox.input;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The tools that a request offers, and how free the model is to use them.
///
/// @param forced the only tool that may be called, empty where the model chooses
/// @param parallel whether one answer may call more than once
public record Tools(List<Tool> offered, Freedom freedom, Optional<String> forced, boolean parallel) {
    /// What a request lets the model do.
    public enum Freedom {
        /// No call at all.
        NONE,
        /// A call if it helps.
        AUTO,
        /// A call in any case.
        REQUIRED
    }

    /// A function that could be called.
    ///
    /// @param parameters the JSON Schema of its arguments
    public record Tool(String name, String description, JsonNode parameters) {}

    public Tools {
        offered = List.copyOf(offered);
    }

    /// Reads `tools`, flat or wrapped, and `tool_choice`.
    static Tools of(JsonNode body) {
        var offered = body.path("tools")
                .valueStream()
                .map(Tools::tool)
                .filter(tool -> !tool.name().isEmpty())
                .toList();
        boolean parallel = body.path("parallel_tool_calls").asBoolean(true);
        var choice = body.path("tool_choice");
        var named = function(choice).path("name").asString("");
        if (!named.isEmpty()) {
            return new Tools(offered, Freedom.REQUIRED, Optional.of(named), parallel);
        }
        return new Tools(
                offered,
                switch (choice.asString("auto")) {
                    case "none" -> Freedom.NONE;
                    case "required" -> Freedom.REQUIRED;
                    default -> Freedom.AUTO;
                },
                Optional.empty(),
                parallel);
    }

    /// As the chat template shows them to the model, empty where there are none.
    String shown() {
        return offered.stream()
                .map(tool -> tool.name() + ": " + tool.description() + " " + tool.parameters())
                .collect(Collectors.joining("\n"));
    }

    private static Tool tool(JsonNode entry) {
        var function = function(entry);
        var parameters = function.path("parameters");
        return new Tool(
                function.path("name").asString(""),
                function.path("description").asString(""),
                parameters.isObject()
                        ? parameters
                        : JsonNodeFactory.instance.objectNode().put("type", "object"));
    }

    private static JsonNode function(JsonNode entry) {
        return entry.path("function").isObject() ? entry.path("function") : entry;
    }
}
