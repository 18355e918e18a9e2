package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.workersai.RawAnswer;
import dev.ganglion.workersai.Reply;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import dev.ganglion.workersai.wire.WholeReply;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// Reads the reply to a body of the caller's own in whatever form it comes: JSON, a file, or events.
public final class RawReply {
    private final Answer answer;
    private final ErrorTable errors;

    public RawReply(Answer answer, ErrorTable errors) {
        this.answer = answer;
        this.errors = errors;
    }

    /// `events` hears those of a stream as they come.
    public Reply<RawAnswer> read(Consumer<JsonNode> events) throws WorkersAiException, InterruptedException {
        if (answer.type().equals("text/event-stream")) {
            return streamed(events);
        }
        WholeReply whole = new WholeReply(answer, errors);
        byte[] bytes = answer.whole();
        Optional<JsonNode> tree = whole.treeIn(bytes);
        if (tree.isPresent()) {
            return TaskCall.value(tree.get(), result -> new RawAnswer.Whole(result.node()), answer);
        }
        String type = type(bytes).orElseThrow(() -> whole.malformed(bytes, "a reply that is not JSON"));
        return Stated.by(Json.MAPPER.missingNode()).reply(new RawAnswer.File(type, Octets.of(bytes)), Set.of(), answer);
    }

    /// The media type of a file by its first bytes, else as its head says, which alone tells samples without a header.
    private Optional<String> type(byte[] bytes) {
        boolean media = answer.type().startsWith("image/") || answer.type().startsWith("audio/");
        return Sniffed.picture(bytes)
                .or(() -> Sniffed.sound(bytes))
                .or(() -> Sniffed.frame(bytes))
                .or(() -> Optional.of(answer.type()).filter(_ -> media && bytes.length > 0 && bytes[0] != '<'));
    }

    private Reply<RawAnswer> streamed(Consumer<JsonNode> events) throws WorkersAiException, InterruptedException {
        Set<String> quirks = new LinkedHashSet<>();
        Listener listener = new Listener(events);
        new TaskEvents(answer, errors, listener, quirks).read();
        return listener.metered.stated().reply(new RawAnswer.Streamed(listener.count), quirks, answer);
    }

    private static final class Listener implements TaskEvents.Reader {
        private final Consumer<JsonNode> events;
        private final Metered metered = new Metered();
        private long count;
        private boolean succeeded;

        private Listener(Consumer<JsonNode> events) {
            this.events = events;
        }

        @Override
        public void take(JsonNode event) {
            count++;
            succeeded |= event.path("status").asString("").equals("succeeded");
            metered.take(event);
            events.accept(event);
        }

        @Override
        public boolean whole(boolean done) {
            return done || succeeded;
        }
    }
}
