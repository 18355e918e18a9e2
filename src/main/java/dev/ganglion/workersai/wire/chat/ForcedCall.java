package dev.ganglion.workersai.wire.chat;

import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A tool call that a request demands, as gpt-oss sometimes answers it: as JSON in the text.
///
/// @param tools the schema of each tool's arguments by its name
/// @param only the only tool that can be meant, if there is only one
record ForcedCall(Map<String, JsonNode> tools, Optional<String> only) {
    private static final List<String> ARGUMENTS = List.of("arguments", "parameters", "input", "args");

    /// What `request` forces, if anything.
    static Optional<ForcedCall> of(JsonNode request) {
        JsonNode choice = request.path("tool_choice");
        String named = function(choice).path("name").asString("");
        if (named.isEmpty() && !choice.asString("").equals("required")) {
            return Optional.empty();
        }
        Map<String, JsonNode> tools = new LinkedHashMap<>();
        for (JsonNode tool : request.path("tools")) {
            JsonNode function = function(tool);
            tools.put(function.path("name").asString(""), function.path("parameters"));
        }
        if (!named.isEmpty()) {
            return Optional.of(new ForcedCall(tools, Optional.of(named)));
        }
        return Optional.of(new ForcedCall(
                tools, tools.keySet().stream().filter(_ -> tools.size() == 1).findFirst()));
    }

    private static JsonNode function(JsonNode entry) {
        return entry.path("function").isObject() ? entry.path("function") : entry;
    }

    /// The calls that a text is, as entries of `tool_calls`; empty if it is anything else.
    Optional<JsonNode> calls(String text) {
        return Json.tree(text).flatMap(this::entries);
    }

    private Optional<JsonNode> entries(JsonNode said) {
        JsonNode all = said.path("tool_calls").isArray() ? said.path("tool_calls") : said;
        List<JsonNode> candidates = new ArrayList<>();
        if (all.isArray()) {
            all.forEach(candidates::add);
        } else {
            candidates.add(all);
        }
        ArrayNode entries = Json.MAPPER.createArrayNode();
        for (JsonNode each : candidates) {
            Optional<ObjectNode> call = named(each).or(() -> bare(each));
            if (call.isEmpty()) {
                return Optional.empty();
            }
            entries.add(call.get());
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries);
    }

    /// A call that names one of the tools.
    private Optional<ObjectNode> named(JsonNode said) {
        JsonNode function = function(said);
        String name = Json.scalar(function.path("name"))
                .or(() -> Json.scalar(said.path("function")))
                .orElse("");
        return tools.containsKey(name)
                ? ARGUMENTS.stream()
                        .map(function::path)
                        .filter(arguments -> !arguments.isMissingNode())
                        .findFirst()
                        .map(arguments -> call(said.path("id").asString(""), name, arguments))
                : Optional.empty();
    }

    /// Arguments alone, where there is no doubt whose.
    private Optional<ObjectNode> bare(JsonNode said) {
        JsonNode properties =
                only.map(tools::get).map(schema -> schema.path("properties")).orElse(Json.MAPPER.nullNode());
        boolean fits = said.isObject()
                && !said.isEmpty()
                && said.propertyNames().stream().allMatch(properties::has);
        return fits ? only.map(name -> call("", name, said)) : Optional.empty();
    }

    private static ObjectNode call(String id, String name, JsonNode arguments) {
        ObjectNode call = Json.MAPPER.createObjectNode().put("id", id).put("name", name);
        call.set("arguments", arguments);
        return call;
    }
}
