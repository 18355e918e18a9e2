package dev.ganglion.net.live;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Recorder;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// A connection on which both sides talk at once. One thread sends, another takes what comes; each blocks,
/// and a thread that is interrupted leaves the rest to [#close]. Nothing that was sent is ever sent again.
///
/// Where the other side owes an answer, to what was sent since its last message or to the end, it is waited
/// for no longer than the limit between two arrivals.
public final class LiveSocket implements AutoCloseable {
    private static final int NORMAL = 1000;
    /// Which part of that limit the other side has to close the connection by itself once all is said.
    private static final int PATIENCE = 4;

    /// How long after our side could not send the other side may tell why.
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final long NOTHING = Long.MIN_VALUE;

    private final WebSocket socket;
    private final Inbox inbox;
    private final Recorder recorder;
    private final Duration idle;
    private final Runnable release;
    private final Closing.Reader closings;
    /// Since when an answer is owed.
    private final AtomicLong owed = new AtomicLong(NOTHING);

    private volatile boolean said;
    private long messages;
    private boolean over;
    private @Nullable Throwable deaf;
    private boolean asked;

    LiveSocket(WebSocket socket, Inbox inbox, Begun begun) {
        this.socket = socket;
        this.inbox = inbox;
        this.recorder = begun.recorder();
        this.idle = begun.idle();
        this.release = begun.release();
        this.closings = begun.closings();
    }

    /// What it was begun with.
    ///
    /// @param release frees what only this connection uses
    record Begun(Recorder recorder, Duration idle, Runnable release, Closing.Reader closings) {}

    /// Sends bytes and waits until they are on their way, which a slow other side delays. Returns whether
    /// they are: once the connection is closed nothing goes, and [#next] tells why.
    public boolean send(byte[] bytes) throws WorkersAiException, InterruptedException {
        ByteBuffer piece = ByteBuffer.wrap(bytes);
        recorder.sent(piece.duplicate());
        return sent(socket.sendBinary(piece, true));
    }

    /// The same with a text, which is the last thing that is said.
    public boolean end(String text) throws WorkersAiException, InterruptedException {
        said = true;
        ByteBuffer piece = Inbox.bytes(text);
        recorder.sent(piece);
        return sent(socket.sendText(text, true));
    }

    private boolean sent(CompletableFuture<WebSocket> sending) throws WorkersAiException, InterruptedException {
        try {
            sending.get(idle.toNanos(), TimeUnit.NANOSECONDS);
            owed.compareAndSet(NOTHING, System.nanoTime());
            return true;
        } catch (TimeoutException late) {
            WorkersAiException why = late();
            inbox.note(new Inbox.Come.GivenUp(why));
            throw why;
        } catch (ExecutionException closed) {
            inbox.note(new Inbox.Come.Deaf(closed.getCause() == null ? closed : closed.getCause()));
            return false;
        }
    }

    /// Waits for the next message; empty when the other side has closed the connection as it should.
    public Optional<String> next() throws WorkersAiException, InterruptedException {
        while (!over) {
            switch (inbox.poll(patience().toNanos())) {
                case null -> waited();
                case Inbox.Come.Message(String text) -> {
                    return Optional.of(taken(text));
                }
                case Inbox.Come.Closed(int code, String reason) -> closed(code, reason);
                case Inbox.Come.Broken(Throwable why) -> {
                    over = true;
                    throw recorder.broken(messages, why);
                }
                case Inbox.Come.Deaf(Throwable why) -> deaf = why;
                case Inbox.Come.GivenUp(WorkersAiException why) -> throw why;
                case Inbox.Come.TooLong _ ->
                    throw failed(new Failure.Malformed(
                            "a message of more than %,d letters".formatted(Inbox.LONGEST), ServiceError.NONE));
            }
        }
        return Optional.empty();
    }

    private Duration patience() {
        Duration usual = idle.dividedBy(PATIENCE);
        return LAST_WORDS.compareTo(usual) < 0 ? LAST_WORDS : usual;
    }

    private String taken(String text) {
        messages++;
        owed.set(said ? System.nanoTime() : NOTHING);
        recorder.message(Inbox.bytes(text));
        socket.request(1);
        return text;
    }

    private void closed(int code, String reason) throws WorkersAiException {
        Optional<Failure> failure = closings.read(new Closing(code, reason, !said, messages));
        if (failure.isPresent()) {
            throw failed(failure.get());
        }
        over = true;
        recorder.whole();
    }

    private void waited() throws WorkersAiException {
        Throwable broken = deaf;
        if (broken != null) {
            throw recorder.broken(messages, broken);
        }
        long since = owed.get();
        if (since == NOTHING) {
            return;
        }
        long waited = System.nanoTime() - since;
        if (waited >= idle.toNanos()) {
            throw late();
        }
        if (asked) {
            return;
        }
        probe(socket.sendPing(ByteBuffer.allocate(0)));
        if (said && waited >= idle.dividedBy(PATIENCE).toNanos()) {
            asked = true;
            probe(socket.sendClose(NORMAL, ""));
        }
    }

    /// The client does not always tell that the connection broke, and knows it when it is to send.
    private void probe(CompletableFuture<WebSocket> sending) {
        var _ = sending.whenComplete((_, why) -> {
            if (why instanceof IOException) {
                inbox.note(new Inbox.Come.Deaf(why));
            }
        });
    }

    private WorkersAiException late() {
        return failed(new Failure.TimedOut(Phase.IDLE, idle));
    }

    private WorkersAiException failed(Failure failure) {
        recorder.failed(failure);
        socket.abort();
        return new WorkersAiException(failure);
    }

    /// Closes the connection at once, where it is not over. Idempotent.
    @Override
    public void close() {
        recorder.left();
        socket.abort();
        release.run();
    }
}
