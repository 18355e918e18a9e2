package dev.ganglion.workersai.wire;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/// A reply that is read whole before anything of it counts.
public final class WholeReply {
    private final Answer reply;
    private final ErrorTable errors;

    /// Reads nothing yet.
    public WholeReply(Answer reply, ErrorTable errors) {
        this.reply = reply;
        this.errors = errors;
    }

    /// Its JSON, which does not say that the call failed.
    public JsonNode tree() throws WorkersAiException, InterruptedException {
        byte[] bytes = reply.whole();
        Optional<JsonNode> tree = Json.tree(bytes, 0, bytes.length);
        if (tree.isEmpty()) {
            throw new WorkersAiException(new Failure.Malformed(what(bytes), said()));
        }
        if (Envelope.failed(tree.get())) {
            throw new WorkersAiException(errors.failure(reply.status(), tree.get()));
        }
        return tree.get();
    }

    private String what(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') {
                return "an HTML page (" + reply.status() + ")";
            }
            if (each > ' ') {
                return "a reply that is not JSON";
            }
        }
        return "an empty reply (" + reply.status() + ")";
    }

    private ServiceError said() {
        return new ServiceError(OptionalInt.of(reply.status()), OptionalInt.empty(), "");
    }
}
