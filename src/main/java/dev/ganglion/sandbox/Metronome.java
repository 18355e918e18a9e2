package dev.ganglion.sandbox;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the pace of one reply. Times are counted from its start, so that being late once does not add up.
final class Metronome {
    private static final Duration LONGEST_STALL = Duration.ofMinutes(10);

    private final Pace pace;
    private final CountDownLatch closing;
    private final long start = System.nanoTime();

    /// @param closing reaches 0 when the sandbox closes, which ends every wait
    Metronome(Pace pace, CountDownLatch closing) {
        this.pace = pace;
        this.closing = closing;
    }

    /// Waits until that many tokens may have left.
    void await(int tokens) throws IOException {
        long left = pace.due(tokens).toNanos() - (System.nanoTime() - start);
        if (left > 0) {
            rest(Duration.ofNanos(left));
        }
    }

    /// Waits until the sandbox closes, or so long that any client has given up.
    void stall() throws IOException {
        rest(LONGEST_STALL);
        throw new IOException("Stalled on demand");
    }

    /// Waits that long, or until the sandbox closes.
    void rest(Duration time) throws IOException {
        try {
            if (closing.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("The sandbox is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while keeping the pace");
        }
    }
}
