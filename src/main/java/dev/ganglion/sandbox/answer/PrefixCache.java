package dev.ganglion.sandbox.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers which beginnings of prompts were read, in blocks of tokens, as an engine with a prefix cache does.
/// Bounded in time and size: what was not met for minutes, or for longest among too many, is forgotten. Safe for any
/// thread.
final class PrefixCache {
    private static final int BLOCK = 16;
    private static final int MOST_BLOCKS = 100_000;
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Long, Instant> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Instant> eldest) {
            return size() > MOST_BLOCKS;
        }
    };

    PrefixCache(Clock clock) {
        this.clock = clock;
    }

    /// How many of the first tokens were read before under that key, all but the last at most; from now on all are.
    int read(String key, List<String> tokens) {
        lock.lock();
        try {
            var now = clock.instant();
            long hash = key.hashCode();
            int known = 0;
            boolean hit = true;
            for (int end = BLOCK; end <= tokens.size(); end += BLOCK) {
                for (var token : tokens.subList(end - BLOCK, end)) {
                    hash = hash * 0x5851F42D4C957F2DL + token.hashCode() + 1;
                }
                var last = blocks.put(hash, now);
                hit &= last != null && last.plus(LIFE).isAfter(now);
                known = hit ? end : known;
            }
            return Math.max(0, Math.min(known, tokens.size() - 1));
        } finally {
            lock.unlock();
        }
    }
}
