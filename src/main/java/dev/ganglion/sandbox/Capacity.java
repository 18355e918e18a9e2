package dev.ganglion.sandbox;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// How many inferences run at once. Others wait their turn, unless they ask to be refused instead.
final class Capacity {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final long STEP_MILLIS = 50;

    private final Semaphore places;
    private final CountDownLatch closing;

    Capacity(OptionalInt limit, CountDownLatch closing) {
        this.places = new Semaphore(limit.orElse(Integer.MAX_VALUE), true);
        this.closing = closing;
    }

    /// A place that is taken until it is closed.
    interface Seat extends AutoCloseable {
        @Override
        void close();
    }

    Seat take(boolean rejectIfBusy, Call call) throws IOException, Refusal {
        if (!(rejectIfBusy ? places.tryAcquire() : acquire(call))) {
            throw Refusal.busy();
        }
        return places::release;
    }

    /// Waits in small steps so that closing the sandbox ends the wait, and the client's leaving does.
    private boolean acquire(Call call) throws IOException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        try {
            while (!places.tryAcquire(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                if (closing.getCount() == 0) {
                    throw new IOException("The sandbox is closing");
                }
                if (call.deserted()) {
                    throw new IOException("The client has gone");
                }
                if (System.nanoTime() > deadline) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for capacity");
        }
    }
}
