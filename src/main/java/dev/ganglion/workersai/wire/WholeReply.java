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
        return successful(stated());
    }

    /// Its JSON, whatever it says.
    public JsonNode stated() throws WorkersAiException, InterruptedException {
        byte[] bytes = reply.whole();
        return Json.tree(bytes, 0, bytes.length).orElseThrow(() -> malformed(bytes, "a reply that is not JSON"));
    }

    /// The JSON that `bytes` are, which does not say that the call failed; empty when they are none.
    public Optional<JsonNode> treeIn(byte[] bytes) throws WorkersAiException {
        Optional<JsonNode> tree = Json.tree(bytes, 0, bytes.length);
        return tree.isPresent() ? Optional.of(successful(tree.get())) : tree;
    }

    private JsonNode successful(JsonNode tree) throws WorkersAiException {
        if (Envelope.failed(tree)) {
            throw new WorkersAiException(errors.failure(reply.status(), tree));
        }
        return tree;
    }

    /// The complaint about `bytes`, which is `otherwise` unless they are nothing, or a page for people.
    public WorkersAiException malformed(byte[] bytes, String otherwise) {
        return new WorkersAiException(new Failure.Malformed(what(bytes, otherwise), said()));
    }

    private String what(byte[] bytes, String otherwise) {
        for (byte each : bytes) {
            if (each == '<') {
                return "an HTML page (" + reply.status() + ")";
            }
            if (!Character.isWhitespace(each)) {
                return otherwise;
            }
        }
        return "an empty reply (" + reply.status() + ")";
    }

    private ServiceError said() {
        return new ServiceError(OptionalInt.of(reply.status()), OptionalInt.empty(), "");
    }
}
