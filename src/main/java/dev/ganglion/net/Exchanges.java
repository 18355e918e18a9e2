package dev.ganglion.net;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// The newest exchanges, those going on too, in bounded memory. Any thread.
public final class Exchanges {
    private static final int MOST = 200;
    private static final long MOST_BYTES = 4 << 20;

    private final int most;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Recorder> newest = new ArrayDeque<>();
    private long begun;

    /// Keeps 200, or fewer when they take more than 4 MiB.
    public Exchanges() {
        this(MOST, MOST_BYTES);
    }

    /// Keeps `most`, or fewer when they take more than about `mostBytes`; always the one that began last.
    public Exchanges(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /// What they are now, the oldest first. Takes their excerpts apart: some milliseconds when there are many.
    public List<Exchange> snapshot() {
        return recorders().stream().map(Recorder::exchange).toList();
    }

    private List<Recorder> recorders() {
        lock.lock();
        try {
            trim();
            return List.copyOf(newest);
        } finally {
            lock.unlock();
        }
    }

    /// Keeps a new one.
    Recorder begin(Call call, int attempt, Instant now) {
        lock.lock();
        try {
            begun++;
            Recorder recorder = new Recorder(begun, attempt, call, now);
            newest.addLast(recorder);
            trim();
            return recorder;
        } finally {
            lock.unlock();
        }
    }

    private void trim() {
        long weight = newest.stream().mapToLong(Recorder::weight).sum();
        while (newest.size() > 1 && (newest.size() > most || weight > mostBytes)) {
            weight -= newest.removeFirst().weight();
        }
    }
}
