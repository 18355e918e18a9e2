package dev.ganglion.workersai.wire.chat;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Source;
import dev.ganglion.net.Sse;
import dev.ganglion.workersai.chat.Oddity;
import dev.ganglion.workersai.wire.ErrorTable;
import dev.ganglion.workersai.wire.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a streamed answer of either family to its end, which is either whole or an exception.
final class ChatStream {
    private final Source source;
    private final Sse sse;
    private final ChatAnswer answer;
    private final DeltaScan scan = new DeltaScan();
    private final Chunk chunk;
    private boolean done;

    ChatStream(Source source, ChatAnswer answer, ErrorTable errors) {
        this.source = source;
        this.sse = new Sse(source, scan::end);
        this.answer = answer;
        this.chunk = new Chunk(answer, errors);
    }

    void read() throws WorkersAiException, InterruptedException {
        WorkersAiException broken = null;
        boolean stopped = false;
        try {
            while (sse.next()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                event();
            }
        } catch (WorkersAiException why) {
            broken = why;
        } catch (InterruptedException stop) {
            if (!done) {
                throw stop;
            }
            stopped = true;
        }
        try {
            end(broken);
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void event() throws WorkersAiException {
        if (sse.known() && !done) {
            scan.deliver(answer);
            return;
        }
        if (isDone()) {
            if (done) {
                answer.quirk(Oddity.DOUBLE_DONE);
            }
            done = true;
            // The connection can be used again if its end arrives soon; the answer does not wait for it.
            source.hurry();
            return;
        }
        if (done) {
            answer.quirk(Oddity.DATA_AFTER_DONE);
            return;
        }
        if (scan.read(sse.bytes(), sse.from(), sse.to())) {
            scan.deliver(answer);
            return;
        }
        Optional<JsonNode> tree = Json.tree(sse.bytes(), sse.from(), sse.to() - sse.from());
        if (tree.isPresent()) {
            chunk.read(tree.get());
        } else if (sse.terminated()) {
            throw new WorkersAiException(
                    new Failure.Malformed("a line of the stream that is not JSON", ServiceError.NONE));
        }
    }

    private boolean isDone() {
        return sse.to() - sse.from() <= 16 && sse.text().strip().equals("[DONE]");
    }

    private void end(@Nullable WorkersAiException broken) throws WorkersAiException {
        if (!done && broken != null && !(mayLackDone(broken) && answer.looksWhole())) {
            answer.breakOff();
            throw counted(broken);
        }
        if (!done && !answer.looksWhole()) {
            answer.breakOff();
            throw new WorkersAiException(new Failure.Cut(answer.delivered(), "the stream ended early"));
        }
        if (!done && !answer.isAnnounced()) {
            answer.quirk(Oddity.MISSING_DONE);
        }
        sse.oddities().forEach(answer::quirk);
        answer.complete();
    }

    private static boolean mayLackDone(WorkersAiException broken) {
        return broken.failure() instanceof Failure.Cut
                || (broken.failure() instanceof Failure.TimedOut late && late.phase() == Phase.IDLE);
    }

    /// The same failure, knowing what was delivered before: the service may call itself busy in the middle of an answer
    /// that it computes and bills.
    private WorkersAiException counted(WorkersAiException broken) {
        if (broken.failure() instanceof Failure.Cut cut) {
            return new WorkersAiException(new Failure.Cut(answer.delivered(), cut.reason()), broken);
        }
        if (answer.delivered() > 0 && broken.failure() instanceof Failure.Busy busy) {
            return new WorkersAiException(new Failure.Server(busy.said()), broken);
        }
        return broken;
    }
}
