package dev.ganglion.cli;

import dev.ganglion.cli.surroundings.Console;
import dev.ganglion.cli.task.Outcome;
import dev.ganglion.cli.task.OutcomeJson;
import dev.ganglion.cli.task.TranscriptFormat;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Octets;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.Usage;
import dev.ganglion.ledger.Bill;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.GatewayNote;
import java.math.BigDecimal;
import java.nio.file.Path;
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
            case ChatEvent.FellBack(String from, Failure failure, String to) ->
                print(event("fallback")
                        .put("from", from)
                        .put("kind", failure.kind())
                        .put("to", to));
            case ChatEvent.Served(GatewayNote note) -> print(gateway(note));
            case ChatEvent.Used _, ChatEvent.Retrying _, ChatEvent.Calling _ -> {}
        }
    }

    private static ObjectNode gateway(GatewayNote note) {
        ObjectNode line = event("gateway").put("cache_hit", note.cacheHit().orElse(null));
        number(line, "step", note.step());
        return line.put("log_id", note.logId().orElse(null))
                .put("request_id", note.requestId().orElse(null))
                .put("model", note.model().orElse(null))
                .put("provider", note.provider().orElse(null));
    }

    @Override
    public void outcome(Outcome outcome, TranscriptFormat format) {
        result(OutcomeJson.of(outcome));
    }

    @Override
    public void saved(Outcome outcome, Path file) {
        ObjectNode saved = JsonNodeFactory.instance.objectNode().put("file", file.toString());
        if (outcome instanceof Outcome.Made(String type, Octets octets)) {
            saved.put("type", type).put("bytes", octets.length());
        }
        result(saved);
    }

    @Override
    public void cost(Bill bill, Optional<Neurons> neurons) {
        Optional<Usage> usage = bill.usage();
        print(event("usage")
                .put("prompt_tokens", usage.map(Usage::promptTokens).orElse(null))
                .put("completion_tokens", usage.map(Usage::completionTokens).orElse(null))
                .put("cached_tokens", usage.map(Usage::cachedTokens).orElse(null))
                .put("neurons", neurons.map(Neurons::amount).orElse(null)));
    }

    @Override
    public void event(JsonNode event) {
        result(event);
    }

    private void result(JsonNode result) {
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
    public void refused(Explanation why) {
        print(event("failure")
                .put("kind", "over-budget")
                .putNull("code")
                .putNull("http")
                .put("message", why.inOneLine())
                .putNull("retry_after_s"));
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
