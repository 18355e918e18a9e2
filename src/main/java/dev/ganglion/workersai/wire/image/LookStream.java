package dev.ganglion.workersai.wire.image;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Sse;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.image.Sight;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.task.Field;
import dev.ganglion.workersai.wire.task.Stated;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads the events of a prediction to its end, which is either whole or an exception.
///
/// What was seen is repeated and grows from chunk to chunk; `words` hears what is new of it. Each event states the
/// usage up to there, so the last one counts. What comes after the prediction, in the form of a legacy chat, was seen
/// to state the sum of all of these: it counts only when they stated nothing.
final class LookStream {
    private static final int OK = 200;

    private final Answer answer;
    private final ErrorTable errors;
    private final Consumer<String> words;
    private final Set<String> quirks = new LinkedHashSet<>();
    /// Everything seen so far, each field as it was last told.
    private final ObjectNode seen = Json.MAPPER.createObjectNode();
    private String delivered = "";
    private Stated running = Stated.by(Json.MAPPER.missingNode());
    private Stated tail = running;
    private long events;
    private boolean whole;
    private boolean done;

    LookStream(Answer answer, ErrorTable errors, Consumer<String> words) {
        this.answer = answer;
        this.errors = errors;
        this.words = words;
    }

    Reply<Sight> read(boolean asked) throws WorkersAiException, InterruptedException {
        if (!asked) {
            quirks.add("stream-instead-of-json");
        }
        Sse sse = new Sse(answer.body());
        drain(sse);
        if (!whole) {
            throw new WorkersAiException(new Failure.Cut(events, "the stream ended early"));
        }
        if (!done) {
            quirks.add("missing-done");
        }
        quirks.addAll(sse.oddities());
        Field result = Field.of(seen);
        Sight sight = SightFields.read(result);
        quirks.addAll(result.quirks());
        return (running.nothing() ? tail : running).reply(sight, quirks, answer);
    }

    /// Reads to the end. What breaks after it, or in its place where the answer is whole, costs nothing of the answer.
    private void drain(Sse sse) throws WorkersAiException, InterruptedException {
        try {
            while (sse.next()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                event(sse);
            }
        } catch (WorkersAiException broken) {
            if (!done && !(whole && mayLackDone(broken.failure()))) {
                throw counted(broken);
            }
        } catch (InterruptedException stop) {
            if (!done || !whole) {
                throw stop;
            }
            Thread.currentThread().interrupt();
        }
    }

    private static boolean mayLackDone(Failure failure) {
        return failure instanceof Failure.Cut
                || (failure instanceof Failure.TimedOut late && late.phase() == Failure.TimedOut.Phase.IDLE);
    }

    /// The same failure, knowing what came before: a service that is busy in the middle has computed, and bills it.
    private WorkersAiException counted(WorkersAiException broken) {
        if (broken.failure() instanceof Failure.Cut cut) {
            return new WorkersAiException(new Failure.Cut(events, cut.reason()), broken);
        }
        if (events > 0 && broken.failure() instanceof Failure.Busy busy) {
            return new WorkersAiException(new Failure.Server(busy.said()), broken);
        }
        return broken;
    }

    private void event(Sse sse) throws WorkersAiException {
        if (sse.text().strip().equals("[DONE]")) {
            if (done) {
                quirks.add("double-done");
            }
            done = true;
            answer.body().hurry();
            return;
        }
        if (done) {
            quirks.add("data-after-done");
            return;
        }
        JsonNode event = Json.tree(sse.bytes(), sse.from(), sse.to() - sse.from())
                .orElseThrow(() -> new WorkersAiException(
                        new Failure.Malformed("a line of the stream that is not JSON", ServiceError.NONE)));
        if (Envelope.failed(event)) {
            throw new WorkersAiException(errors.failure(OK, event));
        }
        events++;
        take(event);
    }

    private void take(JsonNode event) throws WorkersAiException {
        Stated stated = Stated.by(event.path("usage"));
        if (event.has("response")) {
            tail = stated;
            return;
        }
        running = stated.nothing() ? running : stated;
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
