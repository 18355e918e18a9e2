package dev.ganglion.workersai;

import dev.ganglion.domain.Message;
import java.util.List;
import java.util.Map;

/// A chat to be answered.
///
/// @param model the model's id, known to the catalogue or not
/// @param parameters further fields of the body by name (`max_tokens`, `temperature`…), values as JSON types
/// @param stream whether the answer comes in pieces
public record ChatRequest(String model, List<Message> messages, Map<String, Object> parameters, boolean stream) {
    public ChatRequest {
        messages = List.copyOf(messages);
        parameters = Map.copyOf(parameters);
    }
}
