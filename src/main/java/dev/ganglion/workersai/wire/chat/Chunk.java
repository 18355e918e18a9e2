package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// Reads a chunk of a stream, or a whole reply, of either family: `choices` with a `delta`, a `message` or a `text`,
/// or `response` at the top. This is the complete reader; [DeltaScan] is the quick one.
final class Chunk {
    private static final int OK = 200;

    private final ChatAnswer answer;
    private final ErrorTable errors;

    Chunk(ChatAnswer answer, ErrorTable errors) {
        this.answer = answer;
        this.errors = errors;
    }

    void read(JsonNode chunk) throws WorkersAiException {
        if (Envelope.failed(chunk)) {
            throw new WorkersAiException(errors.failure(OK, chunk));
        }
        if (!chunk.isObject() || !known(chunk)) {
            answer.quirk("unknown-chunk");
            return;
        }
        JsonNode choices = chunk.path("choices");
        if (choices.isArray()) {
            answer.hasChoices();
            for (JsonNode choice : choices) {
                choice(choice);
            }
        }
        content(chunk.path("response"));
        answer.calls(chunk.path("tool_calls"));
        usage(chunk, choices.isArray() && !chunk.path("object").asString("").equals("chat.completion"));
    }

    /// Whether it has any field that a chunk or a reply has.
    static boolean known(JsonNode chunk) {
        return chunk.has("choices") || chunk.has("response") || chunk.has("tool_calls") || chunk.has("usage");
    }

    private void choice(JsonNode choice) throws WorkersAiException {
        if (choice.path("index").asInt(0) != 0) {
            answer.quirk("more-choices");
            return;
        }
        JsonNode message = choice.path(choice.path("delta").isObject() ? "delta" : "message");
        Json.scalar(message.path("reasoning_content"))
                .filter(thought -> !thought.isEmpty())
                .or(() -> Json.scalar(message.path("reasoning")))
                .ifPresent(answer::reasoning);
        content(message.path("content"));
        content(choice.path("text"));
        answer.calls(message.path("tool_calls"));
        reason(choice.path("finish_reason"));
    }

    private void reason(JsonNode reason) throws WorkersAiException {
        if (!reason.isString()) {
            return;
        }
        if (reason.stringValue().equals("error")) {
            throw new WorkersAiException(new Failure.Server(
                    new ServiceError(OptionalInt.of(OK), OptionalInt.empty(), "The model ended with an error.")));
        }
        answer.ends(reason.stringValue());
    }

    private void content(JsonNode content) {
        if (content.isNumber()) {
            answer.quirk("number-as-content");
        } else if (content.isBoolean()) {
            answer.quirk("boolean-as-content");
        } else if (content.isObject()) {
            answer.text(content.toString());
        }
        for (JsonNode part : content.isArray() ? content : Json.MAPPER.createArrayNode()) {
            Json.scalar(part.path("text")).ifPresent(answer::text);
        }
        Json.scalar(content).ifPresent(answer::text);
    }

    /// Whether it brings a piece of the answer beside its usage.
    private static boolean brings(JsonNode chunk) {
        JsonNode response = chunk.path("response");
        boolean blank = response.isMissingNode()
                || response.isNull()
                || (response.isString() && response.stringValue().isEmpty());
        return !blank
                || !chunk.path("tool_calls").isEmpty()
                || !chunk.path("choices").isEmpty();
    }

    private void usage(JsonNode chunk, boolean ofChunk) {
        JsonNode usage = chunk.path("usage");
        if (!usage.isObject()) {
            return;
        }
        Counted counted = Counted.of(usage);
        if (ofChunk) {
            answer.tally().chunk(counted);
        } else {
            answer.tally().total(counted);
            if (!counted.nothing() && !brings(chunk)) {
                answer.accounted();
            }
        }
    }
}
