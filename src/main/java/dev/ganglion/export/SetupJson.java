package dev.ganglion.export;

import dev.ganglion.domain.chat.ReplyFormat;
import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// The setup of a conversation in its JSON.
final class SetupJson {
    private SetupJson() {}

    static void write(Setup setup, JsonGenerator json) {
        json.writeName("setup");
        json.writeStartObject();
        json.writeStringProperty("system", setup.system());
        json.writeArrayPropertyStart("tools");
        setup.tools().forEach(tool -> write(tool, json));
        json.writeEndArray();
        json.writeName("format");
        write(setup.format(), json);
        json.writeEndObject();
    }

    private static void write(ToolDefinition tool, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("name", tool.name());
        json.writeStringProperty("description", tool.description());
        json.writeStringProperty("parameters", tool.parameters());
        json.writeStringProperty("cannedResult", tool.cannedResult());
        json.writeBooleanProperty("offered", tool.offered());
        json.writeEndObject();
    }

    private static void write(ReplyFormat format, JsonGenerator json) {
        json.writeStartObject();
        switch (format) {
            case ReplyFormat.Text _ -> json.writeStringProperty("type", "text");
            case ReplyFormat.JsonObject _ -> json.writeStringProperty("type", "json_object");
            case ReplyFormat.JsonSchema(String name, String schema) -> {
                json.writeStringProperty("type", "json_schema");
                json.writeStringProperty("name", name);
                json.writeStringProperty("schema", schema);
            }
        }
        json.writeEndObject();
    }

    static Setup read(Fields setup) throws Unreadable {
        List<ToolDefinition> tools = new ArrayList<>();
        for (Fields tool : setup.list("tools")) {
            tools.add(new ToolDefinition(
                    tool.text("name"),
                    tool.text("description"),
                    tool.text("parameters"),
                    tool.text("cannedResult"),
                    tool.truth("offered")));
        }
        return new Setup(setup.text("system"), tools, format(setup.object("format")));
    }

    private static ReplyFormat format(Fields format) throws Unreadable {
        return switch (format.text("type")) {
            case "text" -> new ReplyFormat.Text();
            case "json_object" -> new ReplyFormat.JsonObject();
            case "json_schema" -> new ReplyFormat.JsonSchema(format.text("name"), format.text("schema"));
            default -> throw format.wrong("type", "what.kind", "text, json_object, json_schema");
        };
    }
}
