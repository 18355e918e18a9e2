package dev.ganglion.bench;

import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.ChatRequest;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.TextGeneration;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Answers with 1,000 tokens a second until it is interrupted.
final class EndlessAnswers implements TextGeneration {
    private static final int TOKEN = 4;
    private static final int A_TENTH = 100;

    @Override
    public void chat(ChatRequest request, Consumer<ChatEvent> sink) throws InterruptedException {
        String text = Answers.of(Answers.Kind.MIXED, 100 * 1024);
        int at = 0;
        while (true) {
            for (int i = 0; i < A_TENTH; i++) {
                sink.accept(new ChatEvent.Text(text.substring(at, at + TOKEN)));
                at = (at + TOKEN) % (text.length() - TOKEN);
            }
            Thread.sleep(A_TENTH);
        }
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
