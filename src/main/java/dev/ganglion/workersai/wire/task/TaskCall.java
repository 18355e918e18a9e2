package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Payload;
import dev.ganglion.workersai.wire.WholeReply;
import tools.jackson.databind.JsonNode;

/// A call of one task: what is sent to which model, and how the reply is read.
public record TaskCall<T>(String model, Payload payload, Reader<T> reader) {
    /// Reads a reply whose status is good.
    public interface Reader<T> {
        Reply<T> read(Answer answer, ErrorTable errors) throws WorkersAiException, InterruptedException;
    }

    /// A call with a JSON body whose reply is JSON too.
    public static <T> TaskCall<T> json(String model, JsonNode body, Field.Reader<T> reader) {
        return json(model, new Payload.Json(body), reader);
    }

    /// A call whose reply is JSON.
    public static <T> TaskCall<T> json(String model, Payload payload, Field.Reader<T> reader) {
        return new TaskCall<>(
                model, payload, (answer, errors) -> value(new WholeReply(answer, errors).tree(), reader, answer));
    }

    /// What a whole JSON reply holds.
    public static <T> Reply<T> value(JsonNode tree, Field.Reader<T> reader, Answer answer) throws WorkersAiException {
        JsonNode result = Envelope.result(tree);
        Field field = Field.of(result);
        T value = reader.read(field);
        JsonNode usage = result.has("usage") ? result.path("usage") : tree.path("usage");
        return Stated.by(usage).reply(value, field.quirks(), answer);
    }
}
