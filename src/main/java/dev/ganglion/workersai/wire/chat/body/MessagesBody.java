package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatForm.Family;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes `messages`, as both the legacy and the chat family read them. Content is a string where no picture needs it
/// to be more, since older schemas take nothing else.
final class MessagesBody {
    private final ChatForm form;
    private final ObjectNode body;

    MessagesBody(ChatForm form, ObjectNode body) {
        this.form = form;
        this.body = body;
    }

    void write(List<Message> messages) throws WorkersAiException {
        ArrayNode array = body.putArray("messages");
        for (Message message : messages) {
            List<Part.ToolResult> results = message.parts(Part.ToolResult.class);
            results.forEach(result -> result(array.addObject(), result));
            if (results.size() < message.parts().size() || results.isEmpty()) {
                message(array.addObject(), message);
            }
        }
    }

    private static void result(ObjectNode entry, Part.ToolResult result) {
        entry.put("role", "tool")
                .put("content", result.content())
                .put("tool_call_id", Words.id(result.id()))
                .put("name", result.name());
    }

    private void message(ObjectNode entry, Message message) throws WorkersAiException {
        entry.put("role", Words.role(message.role(), form.family()));
        content(entry, message);
        thoughts(entry, message);
        List<Part.ToolCall> calls = message.parts(Part.ToolCall.class);
        if (!calls.isEmpty()) {
            ArrayNode array = entry.putArray("tool_calls");
            calls.forEach(call -> array.addObject()
                    .put("id", Words.id(call.id()))
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", Words.arguments(call)));
        }
    }

    private void content(ObjectNode entry, Message message) throws WorkersAiException {
        List<Part.Image> images = message.parts(Part.Image.class);
        if (!images.isEmpty() && form.pictures() == ChatForm.Pictures.IN_CONTENT) {
            ArrayNode content = entry.putArray("content");
            message.parts().forEach(part -> part(content, part));
            return;
        }
        entry.put("content", message.text());
        for (Part.Image image : images) {
            if (body.has("image")) {
                throw Unwritable.of("/image", "This model takes one picture only.");
            }
            body.set("image", Pictures.bytes(image.picture()));
        }
    }

    private static void part(ArrayNode content, Part part) {
        switch (part) {
            case Part.Text(String text) ->
                content.addObject().put("type", "text").put("text", text);
            case Part.Image(var picture) ->
                content.addObject()
                        .put("type", "image_url")
                        .putObject("image_url")
                        .put("url", Pictures.dataUrl(picture));
            case Part.ToolCall _, Part.ToolResult _, Part.Reasoning _ -> {}
        }
    }

    private void thoughts(ObjectNode entry, Message message) {
        List<Part.Reasoning> thoughts = message.parts(Part.Reasoning.class);
        if (!thoughts.isEmpty() && form.family() != Family.LEGACY) {
            entry.put("reasoning", thoughts.stream().map(Part.Reasoning::text).collect(Collectors.joining()));
        }
    }
}
