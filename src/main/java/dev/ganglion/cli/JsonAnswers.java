package dev.ganglion.cli;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.workersai.ChatEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Every event as one line of JSON on standard output. What is unknown is null.
final class JsonAnswers implements Answers {
    private final Console console;

    JsonAnswers(Console console) {
        this.console = console;
    }

    @Override
    public void piece(ChatEvent piece) {
        switch (piece) {
            case ChatEvent.Text(String text) -> print(event("text").put("text", text));
            case ChatEvent.Reasoning(String text) -> print(event("reasoning").put("text", text));
            case ChatEvent.ToolCall(String id, String name, JsonNode arguments) ->
                print(event("tool_call").put("id", id).put("name", name).set("arguments", arguments));
            case ChatEvent.Quirk(String name) -> print(event("quirk").put("name", name));
            case ChatEvent.Finish(String reason) -> print(event("finish").put("reason", reason));
            case ChatEvent.Used _, ChatEvent.Retrying _ -> {}
        }
    }

    @Override
    public void used(Usage usage, Optional<Neurons> neurons) {
        print(event("usage")
                .put("prompt_tokens", usage.promptTokens())
                .put("completion_tokens", usage.completionTokens())
                .put("cached_tokens", usage.cachedTokens())
                .put("neurons", neurons.map(Neurons::amount).orElse(null)));
    }

    @Override
    public void result(JsonNode result) {
        print(event("result").set("result", result));
    }

    @Override
    public void failed(Failure failure, Instant now) {
        ServiceError said = failure.said();
        ObjectNode line = event("failure").put("kind", failure.kind());
        number(line, "code", said.code());
        number(line, "http", said.http());
        print(line.put("message", Explanation.of(failure, now).inOneLine())
                .put(
                        "retry_after_s",
                        failure.retryAfter(now).map(JsonAnswers::seconds).orElse(null)));
    }

    @Override
    public void interrupted() {
        print(event("failure")
                .put("kind", "cancelled")
                .putNull("code")
                .putNull("http")
                .put("message", "The answer was stopped.")
                .putNull("retry_after_s"));
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros();
    }

    private static void number(ObjectNode line, String name, OptionalInt value) {
        if (value.isPresent()) {
            line.put(name, value.getAsInt());
        } else {
            line.putNull(name);
        }
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private void print(JsonNode line) {
        console.line(line.toString());
    }
}
