package dev.ganglion.workersai;

import dev.ganglion.domain.WorkersAiException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Chats, and calls whose body the caller writes. Every method blocks; interrupting the thread cancels the request and
/// closes its socket.
public interface TextGeneration {
    /// Sends a chat and delivers its events to `sink` on the calling thread, in order, the last one being
    /// [ChatEvent.Finish] when the answer is whole. After an exception nothing more is delivered.
    void chat(ChatRequest request, Consumer<ChatEvent> sink) throws WorkersAiException, InterruptedException;

    /// Sends a chat whose body is written by the caller; otherwise as [#chat]. The answer comes in pieces when the
    /// body's `stream` is true.
    void stream(String model, JsonNode body, Consumer<ChatEvent> sink) throws WorkersAiException, InterruptedException;

    /// Runs any model with a body of its own and returns the `result` of the envelope, or the bare reply.
    /// `waits` is told before each new try.
    JsonNode run(String model, JsonNode input, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// As [#run(String, JsonNode, Consumer)], for a caller that shows no waits.
    default JsonNode run(String model, JsonNode input) throws WorkersAiException, InterruptedException {
        return run(model, input, _ -> {});
    }
}
