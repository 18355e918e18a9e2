package dev.ganglion.net;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// What has arrived and is not read yet, handed on in order by one thread that brings it to one that reads it.
///
/// Waking a thread costs more than reading an arrival. So while a stream is quick nobody is woken for each: a reader
/// that has kept up with it naps until there are several, and whoever brings more than fits waits a moment for room.
final class Backlog {
    /// How many arrivals may wait here, and with how few of them more is wanted.
    static final int MOST = 64;

    private static final int FEW = 16;
    /// Much less than anybody notices, and as long as a quick stream takes for some arrivals.
    private static final long NAP = TimeUnit.MICROSECONDS.toNanos(100);
    /// As long as a reader that is at work takes at most: other streams wait meanwhile.
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(1);

    /// What came at once, and when. The end is one without buffers.
    record Arrival(long at, List<ByteBuffer> buffers) {}

    /// One more than may wait, and the end.
    private final BlockingQueue<Arrival> waiting = new ArrayBlockingQueue<>(MOST + 2);
    private final long patience;
    /// Who waits for room.
    private volatile @Nullable Thread bringer;
    /// Whether the reader has been through with all there was since the last wait for room that was in vain.
    private volatile boolean patient = true;
    /// Of the reader: its thread, and whether it found something without waiting.
    private @Nullable Thread reader;
    private boolean quick;

    Backlog() {
        this(PATIENCE);
    }

    /// Waits for room that many nanoseconds.
    Backlog(long patience) {
        this.patience = patience;
    }

    void add(Arrival arrival) {
        waiting.add(arrival);
    }

    boolean isFull() {
        return waiting.size() >= MOST;
    }

    boolean isLow() {
        return waiting.size() <= FEW;
    }

    /// Whether more may be brought, perhaps after a short wait. A reader that is slow is waited for once, until it has
    /// been through with everything.
    boolean takesMore() {
        if (!isFull()) {
            return true;
        }
        if (!patient || Thread.currentThread() == reader) {
            return false;
        }
        long due = System.nanoTime() + patience;
        bringer = Thread.currentThread();
        for (long left = patience; !isLow() && left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
        bringer = null;
        patient = isLow();
        return patient;
    }

    /// The next arrival, or null when none comes in that time.
    @Nullable
    Arrival poll(long nanos) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        reader = Thread.currentThread();
        Arrival next = waiting.poll();
        if (next == null && quick) {
            TimeUnit.NANOSECONDS.sleep(Math.min(NAP, nanos));
            next = waiting.poll();
        }
        quick = next != null;
        if (next == null) {
            patient = true;
            next = waiting.poll(nanos, TimeUnit.NANOSECONDS);
        }
        letIn();
        return next;
    }

    private void letIn() {
        Thread outside = bringer;
        if (outside != null && isLow()) {
            bringer = null;
            LockSupport.unpark(outside);
        }
    }
}
