package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps the pace of one reply. Times are counted from its start, so that being late once does not add up.
final class Metronome {
    private static final Duration LONGEST_STALL = Duration.ofMinutes(10);
    private static final long STEP = Duration.ofMillis(500).toNanos();

    private final Pace pace;
    private final CountDownLatch closing;
    private final Call call;
    private final long start = System.nanoTime();

    /// @param closing reaches 0 when the sandbox closes, which ends every wait
    Metronome(Pace pace, CountDownLatch closing, Call call) {
        this.pace = pace;
        this.closing = closing;
        this.call = call;
    }

    /// Waits until that many tokens may have left.
    void await(int tokens) throws IOException {
        long left = pace.due(tokens).toNanos() - (System.nanoTime() - start);
        if (left > 0) {
            rest(Duration.ofNanos(left));
        }
    }

    /// Waits until the client has gone or the sandbox closes, or so long that any client has given up.
    void stall() throws IOException {
        rest(LONGEST_STALL);
        throw new IOException("Stalled on demand");
    }

    /// Waits that long, in steps between which it looks whether anybody still waits for the reply.
    void rest(Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        try {
            for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
                if (closing.await(Math.min(left, STEP), TimeUnit.NANOSECONDS)) {
                    throw new IOException("The sandbox is closing");
                }
                if (left > STEP && call.deserted()) {
                    throw new IOException("The client has gone");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while keeping the pace");
        }
    }
}
