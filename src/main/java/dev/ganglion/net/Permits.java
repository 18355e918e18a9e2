package dev.ganglion.net;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// At most so many requests in any minute, wherever that minute begins.
///
/// The times of the last minute's requests are kept, and of those that are to come. resilience4j's limiter is not
/// used: it counts fixed periods, so that twice as many requests pass within a moment around the end of one, and it
/// takes no permit back. A refill drop by drop would let as many through a full bucket, or make the first ones wait.
final class Permits {
    private static final Duration SPAN = Duration.ofMinutes(1);

    /// Leave to send one request.
    interface Permit {
        /// Of a lane without a limit.
        Permit FREE = () -> {};

        /// Says that the request was not sent, so that another may take its place.
        void giveBack();
    }

    private final int perMinute;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    /// When each request was or will be sent, in order.
    private final List<Instant> sent = new ArrayList<>();

    private Instant latest = Instant.MIN;
    /// How far the clock was set back.
    private Duration lag = Duration.ZERO;

    Permits(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// Takes the next permit and, where it does not hold yet, waits for it with `sleeper`. A wait that does not end
    /// well gives the permit back.
    Permit pass(Retry.Sleeper sleeper) throws InterruptedException {
        Instant now = now();
        Instant at = take(now);
        Permit permit = () -> giveBack(at);
        boolean passed = !at.isAfter(now);
        try {
            if (!passed) {
                sleeper.sleep(Duration.between(now, at));
                passed = true;
            }
        } finally {
            if (!passed) {
                permit.giveBack();
            }
        }
        return permit;
    }

    /// The next time that lies a minute after the one so many requests before it.
    private Instant take(Instant now) {
        lock.lock();
        try {
            sent.removeIf(each -> !each.plus(SPAN).isAfter(now));
            int before = sent.size() - perMinute;
            Instant at = before < 0 ? now : sent.get(before).plus(SPAN);
            // Where some were given back, others may have been promised a later time already.
            int place = Collections.binarySearch(sent, at);
            sent.add(place < 0 ? -place - 1 : place, at);
            return at;
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(Instant at) {
        lock.lock();
        try {
            sent.remove(at);
        } finally {
            lock.unlock();
        }
    }

    /// The clock's time, but for when it is set back: a minute is not to grow longer.
    private Instant now() {
        lock.lock();
        try {
            Instant read = clock.instant().plus(lag);
            if (read.isBefore(latest)) {
                lag = lag.plus(Duration.between(read, latest));
                return latest;
            }
            latest = read;
            return read;
        } finally {
            lock.unlock();
        }
    }
}
