package dev.ganglion.sandbox.gateway;

import dev.ganglion.sandbox.http.Call;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Replies in one piece that were given before; the oldest are forgotten. Safe for any thread.
public final class Cache {
    private static final int REMEMBERED = 128;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// With the time of that clock.
    public Cache(Clock clock) {
        this.clock = clock;
    }

    private record Entry(Call.Sent reply, Instant end) {}

    /// What was kept under that key and is not too old.
    public Optional<Call.Sent> find(String key) {
        lock.lock();
        try {
            return Optional.ofNullable(entries.get(key))
                    .filter(entry -> entry.end().isAfter(clock.instant()))
                    .map(Entry::reply);
        } finally {
            lock.unlock();
        }
    }

    /// Keeps a reply for that long.
    public void keep(String key, Call.Sent reply, Duration time) {
        lock.lock();
        try {
            entries.remove(key);
            entries.put(key, new Entry(reply, clock.instant().plus(time)));
            if (entries.size() > REMEMBERED) {
                entries.remove(entries.keySet().iterator().next());
            }
        } finally {
            lock.unlock();
        }
    }
}
