package dev.ganglion.export;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Part;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.chat.Outcome;
import dev.ganglion.domain.chat.Receipt;
import dev.ganglion.domain.chat.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// An answer in the JSON of its conversation, with how it ended and what it cost.
final class ReplyJson {
    private ReplyJson() {}

    static void write(Turn.Reply reply, JsonGenerator json) {
        json.writeStringProperty("model", reply.model());
        json.writeStringProperty("text", reply.text());
        json.writeStringProperty("reasoning", reply.reasoning());
        json.writeArrayPropertyStart("calls");
        for (Part.ToolCall call : reply.calls()) {
            json.writeStartObject();
            json.writeStringProperty("id", call.id());
            json.writeStringProperty("name", call.name());
            json.writeStringProperty("arguments", call.arguments());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("outcome");
        write(reply.outcome(), json);
        json.writeName("receipt");
        write(reply.receipt(), json);
    }

    private static void write(Outcome outcome, JsonGenerator json) {
        json.writeStartObject();
        switch (outcome) {
            case Outcome.Finished(String reason) -> {
                json.writeStringProperty("type", "finished");
                json.writeStringProperty("reason", reason);
            }
            case Outcome.Stopped _ -> json.writeStringProperty("type", "stopped");
            case Outcome.Failed(String kind, String message) -> {
                json.writeStringProperty("type", "failed");
                json.writeStringProperty("kind", kind);
                json.writeStringProperty("message", message);
            }
            case Outcome.Interrupted _ -> json.writeStringProperty("type", "interrupted");
        }
        json.writeEndObject();
    }

    private static void write(Receipt receipt, JsonGenerator json) {
        json.writeStartObject();
        receipt.usage().ifPresent(usage -> {
            json.writeName("usage");
            json.writeStartObject();
            json.writeNumberProperty("promptTokens", usage.promptTokens());
            json.writeNumberProperty("cachedTokens", usage.cachedTokens());
            json.writeNumberProperty("completionTokens", usage.completionTokens());
            write("neurons", usage.neurons(), json);
            json.writeEndObject();
        });
        write("neurons", receipt.neurons(), json);
        receipt.firstToken().ifPresent(first -> json.writeStringProperty("firstToken", first.toString()));
        receipt.thinking().ifPresent(thinking -> json.writeStringProperty("thinking", thinking.toString()));
        json.writeStringProperty("total", receipt.total().toString());
        json.writeArrayPropertyStart("quirks");
        receipt.quirks().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(String name, Optional<Neurons> neurons, JsonGenerator json) {
        neurons.ifPresent(some -> json.writeStringProperty(name, some.amount().toPlainString()));
    }

    static Turn.Reply read(String id, Instant at, Fields reply) throws Unreadable {
        List<Part.ToolCall> calls = new ArrayList<>();
        for (Fields call : reply.list("calls")) {
            calls.add(new Part.ToolCall(call.text("id"), call.text("name"), call.text("arguments")));
        }
        return new Turn.Reply(
                id,
                at,
                reply.text("model"),
                reply.text("text"),
                reply.text("reasoning"),
                calls,
                outcome(reply.object("outcome")),
                receipt(reply.object("receipt")));
    }

    private static Outcome outcome(Fields outcome) throws Unreadable {
        return switch (outcome.text("type")) {
            case "finished" -> new Outcome.Finished(outcome.text("reason"));
            case "stopped" -> new Outcome.Stopped();
            case "failed" -> new Outcome.Failed(outcome.text("kind"), outcome.text("message"));
            case "interrupted" -> new Outcome.Interrupted();
            default -> throw outcome.wrong("type", "what.kind", "finished, stopped, failed, interrupted");
        };
    }

    private static Receipt receipt(Fields receipt) throws Unreadable {
        Optional<Usage> usage =
                receipt.has("usage") ? Optional.of(usage(receipt, receipt.object("usage"))) : Optional.empty();
        return new Receipt(
                usage,
                receipt.neurons("neurons"),
                duration(receipt, "firstToken"),
                duration(receipt, "thinking"),
                receipt.duration("total"),
                receipt.texts("quirks"));
    }

    private static Optional<Duration> duration(Fields receipt, String name) throws Unreadable {
        return receipt.has(name) ? Optional.of(receipt.duration(name)) : Optional.empty();
    }

    private static Usage usage(Fields receipt, Fields usage) throws Unreadable {
        int prompt = usage.count("promptTokens");
        int cached = usage.count("cachedTokens");
        if (cached > prompt) {
            throw receipt.wrong("usage", "what.usage");
        }
        return new Usage(prompt, cached, usage.count("completionTokens"), usage.neurons("neurons"));
    }
}
