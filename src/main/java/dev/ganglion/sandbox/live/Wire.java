package dev.ganglion.sandbox.live;

import dev.ganglion.sandbox.http.Done;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/// One connection, read and written by one thread that waits for each frame. Jetty's callbacks only hand
/// over; as a frame is asked for when the one before is done with, there is never more than one in hand.
final class Wire implements FrameHandler {
    /// How large a message may be: half a minute of sound at sixteen thousand samples a second.
    static final int LARGEST = 1024 * 1024;

    /// Nothing is read behind a close frame, so that a client that leaves then goes unnoticed.
    private static final Duration AFTER_CLOSE = Duration.ofSeconds(30);
    private static final int DRIBBLE = 5;

    private final BlockingQueue<Handed> handed = new LinkedBlockingQueue<>();
    private final Message message = new Message(LARGEST);
    private volatile @Nullable CoreSession session;
    private Callback unfinished = Callback.NOOP;
    private boolean demanded;
    private boolean dribbling;

    /// What Jetty handed over: a frame to be finished with, or news of the connection.
    private sealed interface Handed {
        record Opened() implements Handed {}

        record Framed(Frame frame, Callback done) implements Handed {}

        record Ended() implements Handed {}
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        callback.succeeded();
        handed.add(new Handed.Opened());
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        handed.add(new Handed.Framed(frame, callback));
    }

    @Override
    public void onError(Throwable failure, Callback callback) {
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        handed.add(new Handed.Ended());
        callback.succeeded();
    }

    /// Waits until the connection is open.
    void open(Duration patience) throws IOException {
        if (!(take(patience) instanceof Handed.Opened)) {
            throw new IOException("The client has gone in the middle of the handshake");
        }
    }

    /// Reads on until something whole has come.
    Arrival next(Duration patience) throws IOException {
        while (true) {
            finish();
            demand();
            switch (take(patience)) {
                case Handed.Framed(var frame, var done) -> {
                    demanded = false;
                    unfinished = done;
                    var arrival = read(frame);
                    if (arrival != null) {
                        return arrival;
                    }
                }
                case Handed.Ended() -> {
                    return new Arrival.Gone();
                }
                case Handed.Opened() -> {} // it was open
                case null -> {
                    return new Arrival.Nothing();
                }
            }
        }
    }

    private @Nullable Arrival read(Frame frame) throws IOException {
        return switch (frame.getOpCode()) {
            case OpCode.CLOSE -> new Arrival.Leaving();
            case OpCode.PING -> {
                send(new Frame(OpCode.PONG, true, copy(frame.getPayload())));
                yield null;
            }
            case OpCode.PONG -> null;
            default -> message.add(frame).orElse(null);
        };
    }

    /// Sends a text message.
    void tell(String text) throws IOException {
        if (!dribbling) {
            send(new Frame(OpCode.TEXT, text));
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < bytes.length; at += DRIBBLE) {
            int length = Math.min(DRIBBLE, bytes.length - at);
            var part = ByteBuffer.wrap(bytes, at, length).slice();
            send(new Frame(at == 0 ? OpCode.TEXT : OpCode.CONTINUATION, at + length == bytes.length, part));
        }
    }

    /// Sends messages in small frames from now on.
    void dribble() {
        dribbling = true;
    }

    /// Closes, or answers the client's close frame.
    void close(int code, String reason) throws IOException {
        var done = new Done();
        session().close(code, reason, done);
        done.await();
    }

    /// Reads on until the client has closed as well: a connection that is ended with a rest on it is
    /// reset, and the client might not get to see why it was closed.
    void linger(Duration longest) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); left > 0; left = end - System.nanoTime()) {
            if (next(Duration.ofNanos(left)) instanceof Arrival.Gone) {
                return;
            }
        }
    }

    /// Answers nothing any more, not even a close frame, and reads on until the client has gone.
    ///
    /// @throws IOException always
    void mute(Duration longest) throws IOException {
        boolean there = true;
        while (there) {
            there = switch (next(longest)) {
                case Arrival.Sound _, Arrival.Text _, Arrival.TooLarge _ -> true;
                case Arrival.Gone _, Arrival.Nothing _ -> false;
                case Arrival.Leaving _ -> {
                    var _ = take(AFTER_CLOSE);
                    yield false;
                }
            };
        }
        throw new IOException("Silent on demand");
    }

    private void finish() {
        unfinished.succeeded();
        unfinished = Callback.NOOP;
    }

    private void demand() {
        if (!demanded) {
            demanded = true;
            session().demand();
        }
    }

    private void send(Frame frame) throws IOException {
        var done = new Done();
        session().sendFrame(frame, done, false);
        done.await();
    }

    private @Nullable Handed take(Duration patience) throws IOException {
        try {
            return handed.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted on a connection");
        }
    }

    private CoreSession session() {
        return Objects.requireNonNull(session, "not open");
    }

    private static ByteBuffer copy(ByteBuffer payload) {
        return ByteBuffer.allocate(payload.remaining()).put(payload.slice()).flip();
    }
}
