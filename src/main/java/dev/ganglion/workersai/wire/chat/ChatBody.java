package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Message;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.wire.Json;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a chat as both families read it: `messages`, the parameters by name, `stream`.
public final class ChatBody {
    private ChatBody() {}

    /// The body of `request`.
    public static JsonNode of(ChatRequest request) {
        ObjectNode body = Json.MAPPER.createObjectNode();
        request.parameters().forEach((name, value) -> body.set(name, Json.MAPPER.valueToTree(value)));
        ArrayNode messages = body.putArray("messages");
        for (Message message : request.messages()) {
            messages.addObject()
                    .put("role", message.role().name().toLowerCase(Locale.ROOT))
                    .put("content", message.text());
        }
        body.put("stream", request.stream());
        return body;
    }
}
