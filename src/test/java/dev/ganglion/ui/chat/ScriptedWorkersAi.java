package dev.ganglion.ui.chat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.TextGeneration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Answers every chat with the same events and then, if there is one, the same failure; remembers what it was asked.
final class ScriptedWorkersAi implements TextGeneration {
    final List<ChatRequest> requests = new ArrayList<>();
    List<ChatEvent> events = List.of();
    Optional<Failure> failure = Optional.empty();

    @Override
    public void chat(ChatRequest request, Consumer<ChatEvent> sink) throws WorkersAiException {
        requests.add(request);
        events.forEach(sink);
        if (failure.isPresent()) {
            throw new WorkersAiException(failure.get());
        }
    }

    @Override
    public void stream(String model, JsonNode body, Consumer<ChatEvent> sink) {
        throw new AssertionError("the chat page sends chats only");
    }

    @Override
    public Reply<RawAnswer> run(
            String model, JsonNode input, Consumer<JsonNode> events, Consumer<ChatEvent.Retrying> waits) {
        throw new AssertionError("the chat page sends chats only");
    }
}
