package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatForm.Family;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.chat.ResponseFormat;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a chat as OpenAI's responses: what the system says first becomes `instructions`, all else `input`, and
/// parameters take the names that they have there.
final class ResponsesBody {
    private final ChatRequest request;
    private final ObjectNode body;

    ResponsesBody(ChatRequest request, ObjectNode body) {
        this.request = request;
        this.body = body;
    }

    void write() throws WorkersAiException {
        rename("max_completion_tokens");
        rename("max_tokens");
        switch (request.input()) {
            case ChatInput.Prompt prompt -> prompt(prompt);
            case ChatInput.Messages(var messages) -> messages(messages);
        }
        new ToolsBody(request.form(), body).write(request.options());
        if (request.options().format().isPresent()) {
            format(request.options().format().get());
        }
        request.options()
                .thinking()
                .effort()
                .ifPresent(level -> Words.object(body, "reasoning").put("effort", level));
        Words.template(body, request.options().thinking());
    }

    private void rename(String limit) {
        if (body.has(limit)) {
            body.set("max_output_tokens", body.remove(limit));
        }
    }

    private void prompt(ChatInput.Prompt prompt) throws WorkersAiException {
        if (prompt.raw() || prompt.picture().isPresent()) {
            throw Unwritable.of("/input", "Responses take a prompt neither raw nor with a picture.");
        }
        body.put("input", prompt.text());
    }

    private void messages(List<Message> messages) {
        int first = 0;
        while (first < messages.size() && messages.get(first).role() == Role.SYSTEM) {
            first++;
        }
        if (first > 0) {
            body.put(
                    "instructions",
                    messages.subList(0, first).stream().map(Message::text).collect(Collectors.joining("\n\n")));
        }
        ArrayNode input = body.putArray("input");
        messages.subList(first, messages.size()).forEach(message -> items(input, message));
    }

    private static void items(ArrayNode input, Message message) {
        message.parts(Part.ToolResult.class)
                .forEach(result -> input.addObject()
                        .put("type", "function_call_output")
                        .put("call_id", Words.id(result.id()))
                        .put("output", result.content()));
        content(input, message);
        message.parts(Part.ToolCall.class)
                .forEach(call -> input.addObject()
                        .put("type", "function_call")
                        .put("call_id", Words.id(call.id()))
                        .put("name", call.name())
                        .put("arguments", Words.arguments(call)));
    }

    /// The text and pictures of a message. Reasoning is left out: the form takes only items that the service made.
    private static void content(ArrayNode input, Message message) {
        List<Part.Image> images = message.parts(Part.Image.class);
        if (message.text().isEmpty() && images.isEmpty()) {
            return;
        }
        ObjectNode item = input.addObject().put("role", Words.role(message.role(), Family.RESPONSES));
        if (images.isEmpty()) {
            item.put("content", message.text());
            return;
        }
        ArrayNode content = item.putArray("content");
        content.addObject().put("type", "input_text").put("text", message.text());
        images.forEach(image ->
                content.addObject().put("type", "input_image").put("image_url", Pictures.dataUrl(image.picture())));
    }

    private void format(ResponseFormat wanted) throws WorkersAiException {
        ObjectNode format = Words.object(body, "text").putObject("format");
        switch (wanted) {
            case ResponseFormat.Text _ -> format.put("type", "text");
            case ResponseFormat.JsonObject _ -> format.put("type", "json_object");
            case ResponseFormat.JsonSchema(String name, boolean strict, String json) ->
                format.put("type", "json_schema")
                        .put("name", name)
                        .put("strict", strict)
                        .set("schema", Unwritable.json("/text/format/schema", json));
        }
    }
}
