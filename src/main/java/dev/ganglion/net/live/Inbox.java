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

/// What has come and is not taken yet: a few messages at most, for a further one is asked for when one is
/// taken. It is brought by one thread at a time and taken by one.
///
/// More is asked for than the next one, since the JDK's client may never tell that the connection ended
/// where that happens while nothing is asked for.
final class Inbox implements WebSocket.Listener {
    /// The longest message that is put together, in letters. Those of the service have some thousands.
    static final int LONGEST = 1 << 18;

    /// So many messages are asked for before any is taken.
    private static final int AHEAD = 16;
    /// Ways in which it ends.
    private static final int ENDS = 4;

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

    /// Messages, and an end as either side sees it; what comes after that is of no interest.
    private final BlockingQueue<Come> come = new ArrayBlockingQueue<>(AHEAD + ENDS);
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
    public void onOpen(WebSocket socket) {
        socket.request(AHEAD);
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

    /// Where nothing is asked for all the same, an end is an error of the client's own, if it is told at
    /// all.
    @Override
    public void onError(WebSocket socket, Throwable why) {
        come.offer(why instanceof InternalError ? new Come.Closed(WITHOUT_A_WORD, "") : new Come.Broken(why));
    }

    /// A message as bytes, for the notes.
    static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }
}
