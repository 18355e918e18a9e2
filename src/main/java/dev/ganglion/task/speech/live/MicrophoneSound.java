package dev.ganglion.task.speech.live;

import dev.ganglion.task.speech.PcmSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Sound that somebody records while it is listened to. One thread records, another takes.
///
/// A minute and more of it waits here while nobody takes it: a connection that takes none for so long is
/// given up before that. Then whoever records waits too.
public final class MicrophoneSound implements PcmSource {
    /// Of pieces of 50 ms.
    private static final int PIECES = 1_500;

    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Duration most;
    private volatile boolean closed;

    /// @param most how long is listened at most, whatever is recorded
    public MicrophoneSound(Duration most) {
        this.most = most;
    }

    /// Takes the next piece from who records; nothing is taken once nobody listens.
    public void take(byte[] piece) throws InterruptedException {
        if (!closed && piece.length > 0) {
            pieces.put(piece);
        }
    }

    /// Nothing more is recorded.
    public void end() throws InterruptedException {
        if (!closed) {
            pieces.put(END);
        }
    }

    @Override
    public Optional<byte[]> next() throws InterruptedException {
        byte[] piece = pieces.take();
        return piece.length == 0 ? Optional.empty() : Optional.of(piece);
    }

    @Override
    public Duration most() {
        return most;
    }

    /// Also lets go of who waits to record.
    @Override
    public void close() {
        closed = true;
        pieces.clear();
    }
}
