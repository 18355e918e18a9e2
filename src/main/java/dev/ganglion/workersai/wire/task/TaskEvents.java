package dev.ganglion.workersai.wire.task;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Answer;
import dev.ganglion.net.Sse;
import dev.ganglion.workersai.wire.Envelope;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads the events of an answer that is no chat to its end, which is either whole or an exception.
public final class TaskEvents {
    private static final int OK = 200;

    /// Hears the events.
    public interface Reader {
        void take(JsonNode event) throws WorkersAiException;

        /// Whether that was the whole answer.
        ///
        /// @param done whether the stream announced its end
        boolean whole(boolean done);
    }

    private final Answer answer;
    private final ErrorTable errors;
    private final Reader reader;
    private final Set<String> quirks;
    private long events;
    private boolean done;

    /// What is odd is added to `quirks`.
    public TaskEvents(Answer answer, ErrorTable errors, Reader reader, Set<String> quirks) {
        this.answer = answer;
        this.errors = errors;
        this.reader = reader;
        this.quirks = quirks;
    }

    /// Blocks until the end.
    public void read() throws WorkersAiException, InterruptedException {
        Sse sse = new Sse(answer.body());
        drain(sse);
        if (!reader.whole(done)) {
            throw new WorkersAiException(new Failure.Cut(events, "the stream ended early"));
        }
        if (!done) {
            quirks.add("missing-done");
        }
        quirks.addAll(sse.oddities());
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
            if (!done && !(reader.whole(false) && mayLackDone(broken.failure()))) {
                throw counted(broken);
            }
        } catch (InterruptedException stop) {
            if (!done || !reader.whole(true)) {
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
        reader.take(event);
    }
}
