package dev.ganglion.cli;

import dev.ganglion.cli.input.Misuse;
import dev.ganglion.workersai.chat.ResponseFormat;
import dev.ganglion.workersai.chat.Tool;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads what a chat may ask for from files in the forms of the service.
final class ChatFiles {
    private ChatFiles() {}

    /// Tools in either form: flat, or inside `function`.
    static List<Tool> tools(JsonNode json, String file) throws Misuse {
        var tools = new ArrayList<Tool>();
        for (JsonNode each : json) {
            JsonNode tool = each.has("function") ? each.path("function") : each;
            String name = tool.path("name").asString("");
            if (name.isBlank()) {
                throw new Misuse("A tool in " + file + " has no name.");
            }
            JsonNode parameters = tool.path("parameters");
            tools.add(new Tool(
                    name,
                    tool.path("description").asString(""),
                    parameters.isObject() ? parameters.toString() : "{\"type\":\"object\",\"properties\":{}}"));
        }
        if (tools.isEmpty()) {
            throw new Misuse(file + " has to hold a JSON array of tools.");
        }
        return tools;
    }

    /// The schema may stand inside an object that names it, or alone.
    static ResponseFormat format(JsonNode json, String file) throws Misuse {
        return switch (json.path("type").asString("")) {
            case "text" -> new ResponseFormat.Text();
            case "json_object" -> new ResponseFormat.JsonObject();
            case "json_schema" -> schema(json.path("json_schema"), file);
            default -> throw new Misuse("The type in " + file + " has to be text, json_object or json_schema.");
        };
    }

    private static ResponseFormat schema(JsonNode json, String file) throws Misuse {
        if (!json.isObject()) {
            throw new Misuse(file + " has no object json_schema.");
        }
        JsonNode schema = json.path("schema").isObject() ? json.path("schema") : json;
        return new ResponseFormat.JsonSchema(
                json.path("name").asString("answer"), json.path("strict").asBoolean(false), schema.toString());
    }
}
