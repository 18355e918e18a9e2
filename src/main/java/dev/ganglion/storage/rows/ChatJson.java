package dev.ganglion.storage.rows;

import dev.ganglion.domain.Part.ToolCall;
import dev.ganglion.domain.Part.ToolResult;
import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What lies in columns as JSON, both ways. Reading gives nothing for what is damaged.
public final class ChatJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ChatJson() {}

    /// Empty for none.
    public static String write(Setup setup) {
        if (setup.equals(Setup.NONE)) {
            return "";
        }
        ArrayNode tools = JSON.createArrayNode();
        setup.tools()
                .forEach(tool -> tools.addObject()
                        .put("name", tool.name())
                        .put("description", tool.description())
                        .put("parameters", tool.parameters())
                        .put("cannedResult", tool.cannedResult())
                        .put("offered", tool.offered()));
        ObjectNode json = JSON.createObjectNode().put("system", setup.system());
        json.set("tools", tools);
        json.set("format", format(setup.format()));
        return JSON.writeValueAsString(json);
    }

    static Optional<Setup> setup(String column) {
        if (column.isEmpty()) {
            return Optional.of(Setup.NONE);
        }
        return read(column)
                .filter(JsonNode::isObject)
                .map(json -> new Setup(
                        text(json, "system"), list(json.path("tools"), ChatJson::tool), format(json.path("format"))));
    }

    /// Null for none.
    static @Nullable String writeCalls(List<ToolCall> calls) {
        ArrayNode json = JSON.createArrayNode();
        calls.forEach(call ->
                json.addObject().put("id", call.id()).put("name", call.name()).put("arguments", call.arguments()));
        return json.isEmpty() ? null : JSON.writeValueAsString(json);
    }

    static Optional<List<ToolCall>> calls(@Nullable String column) {
        return list(column, call -> new ToolCall(text(call, "id"), text(call, "name"), text(call, "arguments")));
    }

    /// Null for none.
    static @Nullable String writeResults(List<ToolResult> results) {
        ArrayNode json = JSON.createArrayNode();
        results.forEach(result -> json.addObject()
                .put("id", result.id())
                .put("name", result.name())
                .put("content", result.content()));
        return json.isEmpty() ? null : JSON.writeValueAsString(json);
    }

    static Optional<List<ToolResult>> results(@Nullable String column) {
        return list(
                column, result -> new ToolResult(text(result, "id"), text(result, "name"), text(result, "content")));
    }

    private static ObjectNode format(ReplyFormat format) {
        ObjectNode json = JSON.createObjectNode();
        return switch (format) {
            case ReplyFormat.Text() -> json.put("kind", "text");
            case ReplyFormat.JsonObject() -> json.put("kind", "object");
            case ReplyFormat.JsonSchema(String name, String schema) ->
                json.put("kind", "schema").put("name", name).put("schema", schema);
        };
    }

    private static ReplyFormat format(JsonNode json) {
        return switch (text(json, "kind")) {
            case "object" -> new ReplyFormat.JsonObject();
            case "schema" -> new ReplyFormat.JsonSchema(text(json, "name"), text(json, "schema"));
            default -> new ReplyFormat.Text();
        };
    }

    private static ToolDefinition tool(JsonNode json) {
        return new ToolDefinition(
                text(json, "name"),
                text(json, "description"),
                text(json, "parameters"),
                text(json, "cannedResult"),
                json.path("offered").asBoolean(false));
    }

    private static <T> Optional<List<T>> list(@Nullable String column, Function<JsonNode, T> item) {
        if (column == null) {
            return Optional.of(List.of());
        }
        return read(column).filter(JsonNode::isArray).map(json -> list(json, item));
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        array.forEach(json -> items.add(item.apply(json)));
        return items;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asString("");
    }

    private static Optional<JsonNode> read(String column) {
        try {
            return Optional.ofNullable(JSON.readTree(column));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }
}
