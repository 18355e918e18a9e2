package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.chat.Oddity;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.OptionalInt;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a chunk of a stream, or a whole reply, of either family: `choices` with a `delta`, a `message` or a `text`,
/// or `response` at the top. This is the complete reader; [DeltaScan] is the quick one.
final class Chunk {
    private static final int OK = 200;
    private static final Set<String> PARTS = Set.of("text", "output_text", "refusal");

    private final ChatAnswer answer;
    private final ErrorTable errors;
    private final Responses responses;

    Chunk(ChatAnswer answer, ErrorTable errors) {
        this.answer = answer;
        this.errors = errors;
        this.responses = new Responses(answer, errors);
    }

    void read(JsonNode chunk) throws WorkersAiException {
        if (Envelope.failed(chunk)) {
            throw new WorkersAiException(errors.failure(OK, chunk));
        }
        if (Responses.known(chunk)) {
            responses.read(chunk);
            return;
        }
        if (!chunk.isObject() || !known(chunk)) {
            answer.quirk(Oddity.UNKNOWN_CHUNK);
            return;
        }
        JsonNode choices = chunk.path("choices");
        if (choices.isArray()) {
            answer.hasChoices();
            for (JsonNode choice : choices) {
                choice(choice);
            }
        }
        response(chunk.path("response"));
        answer.calls(chunk.path("tool_calls"));
        usage(chunk, choices.isArray() && !chunk.path("object").asString("").equals("chat.completion"));
    }

    /// Whether it has any field that a chunk or a reply has.
    static boolean known(JsonNode chunk) {
        return Responses.known(chunk)
                || chunk.has("choices")
                || chunk.has("response")
                || chunk.has("tool_calls")
                || chunk.has("usage");
    }

    private void choice(JsonNode choice) throws WorkersAiException {
        if (choice.path("index").asInt(0) != 0) {
            answer.quirk(Oddity.MORE_CHOICES);
            return;
        }
        JsonNode message = choice.path(choice.path("delta").isObject() ? "delta" : "message");
        Json.scalar(message.path("reasoning_content"))
                .filter(thought -> !thought.isEmpty())
                .or(() -> Json.scalar(message.path("reasoning")))
                .ifPresent(answer::reasoning);
        content(message.path("content"));
        content(choice.path("text"));
        refusal(message.path("refusal"));
        answer.calls(message.path("tool_calls"));
        if (message.path("function_call").isObject()) {
            answer.calls(Json.MAPPER.createArrayNode().add(message.path("function_call")));
        }
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

    /// The answer of the legacy family: text, or in JSON mode any value.
    private void response(JsonNode response) {
        if (response.isContainer()) {
            answer.text(response.toString());
        } else {
            content(response);
        }
    }

    private void content(JsonNode content) {
        if (content.isNumber()) {
            answer.quirk(Oddity.NUMBER_AS_CONTENT);
        } else if (content.isBoolean()) {
            answer.quirk(Oddity.BOOLEAN_AS_CONTENT);
        } else if (content.isObject() || (content.isArray() && !isParts(content))) {
            answer.text(content.toString());
            return;
        }
        for (JsonNode part : content) {
            Json.scalar(part.path("text")).ifPresent(answer::text);
            refusal(part.path("refusal"));
        }
        Json.scalar(content).ifPresent(answer::text);
    }

    /// Whether an array holds parts of a message, and not the JSON that was asked for.
    private static boolean isParts(JsonNode array) {
        return array.valueStream()
                .allMatch(part -> PARTS.contains(part.path("type").asString("text"))
                        && (part.has("text") || part.has("refusal")));
    }

    private void refusal(JsonNode reason) {
        if (reason.isString() && !reason.stringValue().isEmpty()) {
            answer.quirk(Oddity.REFUSAL);
            answer.text(reason.stringValue());
        }
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
