package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.Metered;
import dev.ganglion.workersai.wire.task.TaskEvents;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the events of a prediction to its end, which is either whole or an exception.
///
/// What was seen is repeated and grows from chunk to chunk; `words` hears what is new of it.
final class LookStream implements TaskEvents.Reader {
    private static final int OK = 200;

    private final Answer answer;
    private final ErrorTable errors;
    private final Consumer<String> words;
    private final Set<String> quirks = new LinkedHashSet<>();
    /// Everything seen so far, each field as it was last told.
    private final ObjectNode seen = Json.MAPPER.createObjectNode();
    private String delivered = "";
    private final Metered metered = new Metered();
    private boolean whole;

    LookStream(Answer answer, ErrorTable errors, Consumer<String> words) {
        this.answer = answer;
        this.errors = errors;
        this.words = words;
    }

    Reply<Sight> read(boolean asked) throws WorkersAiException, InterruptedException {
        if (!asked) {
            quirks.add("stream-instead-of-json");
        }
        new TaskEvents(answer, errors, this, quirks).read();
        Field result = Field.of(seen);
        Sight sight = SightFields.read(result);
        quirks.addAll(result.quirks());
        return metered.stated().reply(sight, quirks, answer);
    }

    @Override
    public boolean whole(boolean done) {
        return whole;
    }

    @Override
    public void take(JsonNode event) throws WorkersAiException {
        metered.take(event);
        if (event.has("response")) {
            return;
        }
        if (event.path("chunk").isObject()) {
            see(event.path("chunk"));
        } else if (event.has("status")) {
            status(event);
        } else if (!event.has("mode")) {
            quirks.add("unknown-chunk");
        }
    }

    private void status(JsonNode event) throws WorkersAiException {
        switch (event.path("status").asString("")) {
            case "succeeded" -> {
                whole = true;
                JsonNode output = event.path("output");
                output(output.isArray() && !output.isEmpty() ? output.get(output.size() - 1) : output);
                if (event.path("metrics").isObject() && !seen.has("metrics")) {
                    seen.set("metrics", event.path("metrics"));
                }
            }
            case "failed", "canceled" -> throw new WorkersAiException(errors.failure(OK, event));
            default -> {
                // It is still at work.
            }
        }
    }

    private void output(JsonNode output) throws WorkersAiException {
        if (output.isObject()) {
            see(output);
        } else if (output.isString()) {
            see(Json.MAPPER.createObjectNode().set(seen.has("caption") ? "caption" : "answer", output));
        }
    }

    private void see(JsonNode told) throws WorkersAiException {
        for (String name : told.propertyNames()) {
            if (!told.path(name).isNull()) {
                seen.set(name, told.path(name));
            }
        }
        whole |= seen.path("finish_reason").isString();
        String all = SightFields.words(Field.of(seen)).orElse("");
        if (!all.startsWith(delivered)) {
            quirks.add("answer-rewritten");
            return;
        }
        if (all.length() > delivered.length()) {
            words.accept(all.substring(delivered.length()));
            delivered = all;
        }
    }
}
