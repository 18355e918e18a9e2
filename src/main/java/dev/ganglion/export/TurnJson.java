package dev.ganglion.export;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Attachment;
import dev.ganglion.domain.chat.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// A turn in the JSON of its conversation.
final class TurnJson {
    private TurnJson() {}

    static void write(Turn turn, JsonGenerator json) {
        switch (turn) {
            case Turn.Prompt prompt -> {
                json.writeStringProperty("type", "prompt");
                json.writeStringProperty("text", prompt.text());
                json.writeArrayPropertyStart("attachments");
                prompt.attachments().forEach(attachment -> AttachmentJson.write(attachment, json));
                json.writeEndArray();
            }
            case Turn.Reply reply -> {
                json.writeStringProperty("type", "reply");
                ReplyJson.write(reply, json);
            }
            case Turn.Results results -> {
                json.writeStringProperty("type", "results");
                json.writeArrayPropertyStart("results");
                results.results().forEach(result -> write(result, json));
                json.writeEndArray();
            }
        }
    }

    private static void write(Part.ToolResult result, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", result.id());
        json.writeStringProperty("name", result.name());
        json.writeStringProperty("content", result.content());
        json.writeEndObject();
    }

    static Turn read(Fields turn) throws Unreadable {
        String id = turn.text("id");
        Instant at = turn.time("at");
        return switch (turn.text("type")) {
            case "prompt" -> new Turn.Prompt(id, at, turn.text("text"), attachments(turn));
            case "reply" -> ReplyJson.read(id, at, turn);
            case "results" -> new Turn.Results(id, at, results(turn));
            default -> throw turn.wrong("type", "what.kind", "prompt, reply, results");
        };
    }

    private static List<Attachment> attachments(Fields turn) throws Unreadable {
        List<Attachment> attachments = new ArrayList<>();
        for (Fields attachment : turn.list("attachments")) {
            attachments.add(AttachmentJson.read(attachment));
        }
        return attachments;
    }

    private static List<Part.ToolResult> results(Fields turn) throws Unreadable {
        List<Part.ToolResult> results = new ArrayList<>();
        for (Fields result : turn.list("results")) {
            results.add(new Part.ToolResult(result.text("id"), result.text("name"), result.text("content")));
        }
        return results;
    }
}
