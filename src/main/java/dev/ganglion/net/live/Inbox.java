package dev.ganglion.net.live;

import dev.ganglion.domain.WorkersAiException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What has come and is not taken yet: one message at most, for the next is asked for when that is taken.
/// It is brought by one thread at a time and taken by one.
final class Inbox implements WebSocket.Listener {
    /// The longest message that is put together, in letters. Those of the service have some thousands.
    static final int LONGEST = 1 << 18;

    private static final int WITHOUT_A_WORD = 1006;

    /// What came.
    sealed interface Come {
        /// A whole message.
        record Message(String text) implements Come {}

        /// The other side closed the connection.
        record Closed(int code, String reason) implements Come {}

        /// The connection broke.
        record Broken(Throwable why) implements Come {}

        /// Our side gave it up.
        record GivenUp(WorkersAiException why) implements Come {}

        /// Something could not be sent. What came before that is still to be taken, and why may come yet.
        record Deaf(Throwable why) implements Come {}

        /// A message that does not end.
        record TooLong() implements Come {}
    }

    /// A message, and an end as either side sees it; what comes after an end is of no interest.
    private final BlockingQueue<Come> come = new ArrayBlockingQueue<>(4);
    private final StringBuilder message = new StringBuilder();

    /// The next thing that comes, or null when nothing does in that time.
    @Nullable
    Come poll(long nanos) throws InterruptedException {
        return come.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /// Says to who takes what comes what our side knows. Any thread.
    void note(Come known) {
        come.offer(known);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
        if (message.length() + piece.length() > LONGEST) {
            come.offer(new Come.TooLong());
            socket.abort();
            return null;
        }
        message.append(piece);
        if (!last) {
            socket.request(1);
            return null;
        }
        come.offer(new Come.Message(message.toString()));
        message.setLength(0);
        return null;
    }

    /// Nobody promises any; they are passed over.
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer piece, boolean last) {
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        come.offer(new Come.Closed(code, reason));
        return null;
    }

    /// Where the other side ends the connection while nothing is asked for, the JDK's client calls that an
    /// error of its own.
    @Override
    public void onError(WebSocket socket, Throwable why) {
        come.offer(why instanceof InternalError ? new Come.Closed(WITHOUT_A_WORD, "") : new Come.Broken(why));
    }

    /// A message as bytes, for the notes.
    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
