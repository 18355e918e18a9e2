package dev.ganglion.workersai.wire.chat.body;

import dev.ganglion.domain.Message;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Role;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatForm.Family;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.ResponseFormat;
import dev.ganglion.workersai.chat.Surface;
import dev.ganglion.workersai.chat.Thinking;
import dev.ganglion.workersai.wire.Json;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes a chat as its family reads it: the parameters by name, the input, the options, `stream`.
public final class ChatBody {
    private final ChatRequest request;
    private final ChatForm form;
    private final ObjectNode body = Json.MAPPER.createObjectNode();

    private ChatBody(ChatRequest request) {
        this.request = request;
        this.form = compatible(request)
                ? request.form().with(ChatForm.Tools.OPENAI).with(ChatForm.Pictures.IN_CONTENT)
                : request.form();
    }

    /// Whether it goes where every model reads what OpenAI's clients write.
    private static boolean compatible(ChatRequest request) {
        return request.surface() == Surface.OPENAI;
    }

    /// The body of `request`. What its family has no way to say is [dev.ganglion.domain.Failure.InvalidInput].
    public static JsonNode of(ChatRequest request) throws WorkersAiException {
        return new ChatBody(request).write();
    }

    private JsonNode write() throws WorkersAiException {
        request.parameters().forEach((name, value) -> body.set(name, Json.MAPPER.valueToTree(value)));
        switch (form.family()) {
            case LEGACY, CHAT -> {
                input();
                options();
            }
            case RESPONSES -> new ResponsesBody(request, body).write();
        }
        request.options().lora().ifPresent(lora -> body.put("lora", lora));
        if (request.options().rejectIfBusy()) {
            Words.object(body, "options").put("rejectIfBusy", true);
        }
        surface();
        return body.put("stream", request.stream());
    }

    private void input() throws WorkersAiException {
        switch (request.input()) {
            case ChatInput.Messages(var messages) -> messages(messages);
            case ChatInput.Prompt prompt when compatible(request) -> messages(List.of(asked(prompt)));
            case ChatInput.Prompt prompt -> prompt(prompt);
        }
    }

    private void messages(List<Message> messages) throws WorkersAiException {
        new MessagesBody(form, body).write(messages);
    }

    /// A prompt as the message of a user.
    private static Message asked(ChatInput.Prompt prompt) throws WorkersAiException {
        if (prompt.raw()) {
            throw Unwritable.of("/prompt", "Chat completions take no raw prompt.");
        }
        List<Part> parts = new ArrayList<>(List.of(new Part.Text(prompt.text())));
        prompt.picture().map(Part.Image::new).ifPresent(parts::add);
        return new Message(Role.USER, parts);
    }

    private void prompt(ChatInput.Prompt prompt) throws WorkersAiException {
        body.put("prompt", prompt.text());
        if (prompt.raw()) {
            body.put("raw", true);
        }
        if (prompt.picture().isPresent()) {
            switch (form.pictures()) {
                case BESIDE -> body.set("image", Pictures.bytes(prompt.picture().get()));
                case IN_CONTENT -> throw Unwritable.of("/prompt", "This model takes pictures in messages only.");
            }
        }
    }

    private void options() throws WorkersAiException {
        ChatOptions options = request.options();
        new ToolsBody(form, body).write(options);
        if (options.format().isPresent()) {
            format(options.format().get());
        }
        Thinking thinking = options.thinking();
        thinking.effort().ifPresent(level -> body.put("reasoning_effort", level));
        Words.template(body, thinking);
    }

    private void format(ResponseFormat wanted) throws WorkersAiException {
        ObjectNode format = body.putObject("response_format");
        switch (wanted) {
            case ResponseFormat.Text _ -> format.put("type", "text");
            case ResponseFormat.JsonObject _ -> format.put("type", "json_object");
            case ResponseFormat.JsonSchema(String name, boolean strict, String json) -> {
                JsonNode schema = Unwritable.json("/response_format", json);
                format.put("type", "json_schema");
                if (form.family() == Family.LEGACY && !compatible(request)) {
                    format.set("json_schema", schema);
                } else {
                    format.putObject("json_schema")
                            .put("name", name)
                            .put("strict", strict)
                            .set("schema", schema);
                }
            }
        }
    }

    private void surface() {
        if (!compatible(request)) {
            return;
        }
        body.put("model", request.model());
        if (request.stream() && form.family() != Family.RESPONSES) {
            Words.object(body, "stream_options").put("include_usage", true);
        }
    }
}
