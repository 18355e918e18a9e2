package dev.ganglion.bench;

import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.TextGeneration;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Answers of a length at so many tokens a second: reasoning first, then prose, code and tables.
///
/// @param tokens how many an answer has
/// @param thoughts how many of them are reasoning
/// @param perSecond how many come in a second
record PacedAnswers(int tokens, int thoughts, int perSecond) implements TextGeneration {
    /// Characters of a token.
    static final int TOKEN = 4;

    private static final int TICKS = 20;
    private static final int A_TICK = 1_000 / TICKS;

    @Override
    public void chat(ChatRequest request, Consumer<ChatEvent> sink) throws InterruptedException {
        String text = Answers.of(Answers.Kind.MIXED, 100 * 1024);
        int at = 0;
        for (int sent = 0; sent < tokens; sent++) {
            String token = text.substring(at, at + TOKEN);
            at = (at + TOKEN) % (text.length() - TOKEN);
            sink.accept(sent < thoughts ? new ChatEvent.Reasoning(token) : new ChatEvent.Text(token));
            if (sent % Math.max(1, perSecond / TICKS) == 0) {
                Thread.sleep(A_TICK);
            }
        }
        sink.accept(new ChatEvent.Used(new Usage(20, 0, tokens, Optional.empty())));
        sink.accept(new ChatEvent.Finish("stop"));
    }

    @Override
    public void stream(String model, JsonNode body, Consumer<ChatEvent> sink) {
        throw new UnsupportedOperationException("the chat page sends chats only");
    }

    @Override
    public Reply<RawAnswer> run(
            String model, JsonNode input, Consumer<JsonNode> events, Consumer<ChatEvent.Retrying> waits) {
        throw new UnsupportedOperationException("the chat page sends chats only");
    }
}
