package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.WholeReply;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads a reply that is a file: its bytes, or JSON that holds them in Base64.
public final class Content {
    /// Makes a value of the bytes, or is empty when they are none such. What is odd is added to `quirks`.
    public interface Reader<T> {
        Optional<T> read(byte[] bytes, Answer answer, Set<String> quirks);
    }

    private final String member;
    private final String kind;

    /// For JSON whose `member` holds the bytes; `kind` says in a complaint what they should be.
    public Content(String member, String kind) {
        this.member = member;
        this.kind = kind;
    }

    /// Reads a whole reply; an error in it is thrown, though its status was good.
    public <T> Reply<T> read(Answer answer, ErrorTable errors, Reader<T> reader)
            throws WorkersAiException, InterruptedException {
        WholeReply whole = new WholeReply(answer, errors);
        byte[] bytes = answer.whole();
        Optional<JsonNode> tree = whole.treeIn(bytes);
        if (tree.isPresent()) {
            return TaskCall.value(tree.get(), result -> inside(result, answer, reader), answer);
        }
        Set<String> quirks = new LinkedHashSet<>();
        Optional<T> value = reader.read(bytes, answer, quirks);
        if (value.isEmpty()) {
            throw whole.malformed(bytes, "a reply that holds no " + kind);
        }
        return Stated.by(Json.MAPPER.missingNode()).reply(value.get(), quirks, answer);
    }

    private <T> T inside(Field result, Answer answer, Reader<T> reader) throws WorkersAiException {
        Field field = result.node().isString() ? result : result.required(member);
        String written = field.text();
        if (written.startsWith("data:")) {
            field.quirk("data-uri");
        }
        byte[] bytes = decoded(field, written.substring(written.startsWith("data:") ? written.indexOf(',') + 1 : 0));
        return reader.read(bytes, answer, field.quirks()).orElseThrow(() -> field.otherwise(kind));
    }

    private static byte[] decoded(Field field, String written) throws WorkersAiException {
        try {
            return Base64.getDecoder().decode(written.replaceAll("\\s", ""));
        } catch (IllegalArgumentException notBase64) {
            throw field.otherwise("Base64");
        }
    }
}
