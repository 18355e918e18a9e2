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

    /// Runs any model with a body of its own. Where the answer is a stream, `events` hears each event of it as JSON, on
    /// the calling thread; `waits` is told before each new try.
    Reply<RawAnswer> run(String model, JsonNode input, Consumer<JsonNode> events, Consumer<ChatEvent.Retrying> waits)
            throws WorkersAiException, InterruptedException;

    /// The same for a caller that shows neither events nor waits.
    default Reply<RawAnswer> run(String model, JsonNode input) throws WorkersAiException, InterruptedException {
        return run(model, input, _ -> {}, _ -> {});
    }
}
