package dev.ganglion.net;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// So many requests in each minute, the minutes being counted from its making.
///
/// The limiter is made through its own constructor, for resilience4j's factory would take the system's time. Only its
/// arithmetic is used: who waits, sleeps here, interruptibly.
final class Permits {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final RateLimiter limiter;

    Permits(int perMinute, Clock clock) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(perMinute)
                .limitRefreshPeriod(Duration.ofMinutes(1))
                .timeoutDuration(LONGEST)
                .build();
        // The limiter takes permits away for time that runs backwards, and a clock may be set back.
        AtomicLong latest = new AtomicLong();
        limiter = new AtomicRateLimiter(
                "lane", config, Map.of(), () -> latest.accumulateAndGet(nanos(clock.instant()), Math::max));
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    /// Takes the next permit; it holds after the time returned.
    Duration reserve() {
        long wait = limiter.reservePermission();
        return wait < 0 ? LONGEST : Duration.ofNanos(wait);
    }
}
