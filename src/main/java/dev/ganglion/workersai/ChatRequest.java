package dev.ganglion.workersai;

import dev.ganglion.domain.Message;
import dev.ganglion.workersai.chat.ChatForm;
import dev.ganglion.workersai.chat.ChatInput;
import dev.ganglion.workersai.chat.ChatOptions;
import dev.ganglion.workersai.chat.Surface;
import java.util.List;
import java.util.Map;

/// A chat to be answered.
///
/// @param model the model's id, known to the catalogue or not
/// @param parameters further fields of the body by name (`max_tokens`, `temperature`…), values as JSON types;
/// [dev.ganglion.workersai.chat.Sampling] names the usual ones
/// @param form how the model's family writes a chat
/// @param surface which endpoint it goes to
/// @param stream whether the answer comes in pieces
public record ChatRequest(
        String model,
        ChatInput input,
        Map<String, Object> parameters,
        ChatOptions options,
        ChatForm form,
        Surface surface,
        boolean stream) {
    public ChatRequest {
        parameters = Map.copyOf(parameters);
    }

    /// Messages to the native endpoint, in the form that the model's id suggests.
    public ChatRequest(String model, List<Message> messages, Map<String, Object> parameters, boolean stream) {
        this(model, new ChatInput.Messages(messages), parameters, stream);
    }

    /// The same for messages or a prompt.
    public ChatRequest(String model, ChatInput input, Map<String, Object> parameters, boolean stream) {
        this(model, input, parameters, ChatOptions.NONE, ChatForm.of(model), Surface.RUN, stream);
    }

    /// Its messages; a prompt has none.
    public List<Message> messages() {
        return switch (input) {
            case ChatInput.Messages(List<Message> messages) -> messages;
            case ChatInput.Prompt _ -> List.of();
        };
    }

    public ChatRequest with(ChatOptions wanted) {
        return new ChatRequest(model, input, parameters, wanted, form, surface, stream);
    }

    public ChatRequest in(ChatForm family) {
        return new ChatRequest(model, input, parameters, options, family, surface, stream);
    }

    public ChatRequest over(Surface endpoint) {
        return new ChatRequest(model, input, parameters, options, form, endpoint, stream);
    }

    /// The same chat as a server takes it that speaks OpenAI's protocol only: as messages, to its endpoint for chats.
    public ChatRequest compatible() {
        ChatInput written = switch (input) {
            case ChatInput.Messages messages -> messages;
            case ChatInput.Prompt prompt -> new ChatInput.Messages(List.of(prompt.message()));
        };
        return new ChatRequest(model, written, parameters, options, form.compatible(), Surface.OPENAI, stream);
    }

    /// The same chat, to be answered in one piece.
    public ChatRequest whole() {
        return new ChatRequest(model, input, parameters, options, form, surface, false);
    }

    /// The same chat for another model, in the form that the other's id suggests.
    public ChatRequest to(String other) {
        return other.equals(model)
                ? this
                : new ChatRequest(other, input, parameters, options, ChatForm.of(other), surface, stream);
    }
}
