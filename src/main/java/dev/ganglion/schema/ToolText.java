package dev.ganglion.schema;

import dev.ganglion.domain.chat.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Tools as JSON, in the forms in which they are passed around, and what is wrong with one.
public final class ToolText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String NO_PARAMETERS = "{\n  \"type\" : \"object\",\n  \"properties\" : { }\n}";

    /// What came of reading tools.
    public sealed interface Result {
        /// At least one.
        record Good(List<ToolDefinition> tools) implements Result {
            public Good {
                tools = List.copyOf(tools);
            }
        }

        /// None.
        record Bad(Misfit flaw) implements Result {}
    }

    private ToolText() {}

    /// Reads one tool, a list of them, or an object with `tools`: OpenAI's form, the flat one, or that of the Model
    /// Context Protocol (`inputSchema`).
    public static Result read(String text) {
        return switch (JsonText.read(text)) {
            case JsonText.Result.Bad(Place place, String reason) -> new Result.Bad(new Misfit("", place, reason));
            case JsonText.Result.Good(JsonNode json) -> {
                List<ToolDefinition> tools = new ArrayList<>();
                yield all(json).allMatch(one -> tool(one).map(tools::add).orElse(false)) && !tools.isEmpty()
                        ? new Result.Good(tools)
                        : new Result.Bad(new Misfit("", Place.START, Words.of("tool.form")));
            }
        };
    }

    private static Stream<JsonNode> all(JsonNode json) {
        if (json.isArray()) {
            return json.valueStream();
        }
        return json.path("tools").isArray() ? json.path("tools").valueStream() : Stream.of(json);
    }

    private static Optional<ToolDefinition> tool(JsonNode json) {
        JsonNode tool = json.path("function").isObject() ? json.path("function") : json;
        String name = tool.path("name").asString("");
        if (name.isBlank()) {
            return Optional.empty();
        }
        JsonNode parameters = Stream.of("parameters", "inputSchema", "input_schema")
                .map(tool::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .orElseGet(() -> JsonText.MAPPER.readTree(NO_PARAMETERS));
        return Optional.of(new ToolDefinition(
                name,
                tool.path("description").asString(""),
                JsonText.write(parameters),
                tool.path("cannedResult").asString(""),
                true));
    }

    /// A tool in OpenAI's form, from which [#read] makes the same one.
    public static String write(ToolDefinition tool) {
        ObjectNode function = JsonNodeFactory.instance.objectNode();
        function.put("name", tool.name()).put("description", tool.description());
        if (JsonText.read(tool.parameters()) instanceof JsonText.Result.Good(JsonNode parameters)) {
            function.set("parameters", parameters);
        }
        if (!tool.cannedResult().isEmpty()) {
            function.put("cannedResult", tool.cannedResult());
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("type", "function");
        json.set("function", function);
        return JsonText.write(json);
    }

    /// A tool to begin with.
    public static ToolDefinition blank(String name) {
        return new ToolDefinition(name, "", NO_PARAMETERS, "", true);
    }

    /// What is wrong with the name of a tool among tools of those other names.
    public static Optional<String> flawOfName(String name, List<String> others) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Words.of("tool.name"));
        }
        return others.contains(name) ? Optional.of(Words.of("tool.taken", name)) : Optional.empty();
    }

    /// What is wrong with the schema of a tool's arguments. The validator is used: call it off the UI thread.
    public static Optional<Misfit> flawOfParameters(String parameters) {
        if (ReplySchema.read(parameters) instanceof ReplySchema.Result.Bad(Misfit flaw)) {
            return Optional.of(flaw);
        }
        return JsonText.read(parameters) instanceof JsonText.Result.Good(JsonNode json)
                        && json.path("type").asString("").equals("object")
                ? Optional.empty()
                : Optional.of(new Misfit("/type", Place.START, Words.of("schema.parameters")));
    }
}
