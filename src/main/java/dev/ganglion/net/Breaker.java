package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Holds the calls of a lane back for half a minute after five of them in a row failed in a way that says that the
/// service is ill; then one of them tries whether it is well again.
///
/// What counts is the call with all its tries. A server error, no connection, a wait in vain and a break before the
/// first byte count as illness; the first byte of a good answer counts as health. A refusal counts as neither, be it
/// about the request (4xx), the account's limits or the lack of capacity: the service is there to refuse, and nothing
/// of it is billed. Nor does a cancelled call count, nor one that began before the breaker changed its mind: how that
/// ends says nothing of now.
final class Breaker {
    static final int FAILURES = 5;
    static final Duration HELD = Duration.ofSeconds(30);
    /// What to wait for while another call tries.
    private static final Duration SOON = Duration.ofSeconds(1);

    private final CircuitBreaker breaker;
    private final Clock clock;
    /// How often it opened, closed or let one try.
    private final AtomicInteger changes = new AtomicInteger();

    private volatile Instant heldUntil = Instant.EPOCH;
    private volatile @Nullable Failure last;

    Breaker(Clock clock) {
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "lane",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindow(FAILURES, FAILURES, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(HELD)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .writableStackTraceEnabled(false)
                        .build());
        breaker.getEventPublisher().onStateTransition(this::changed);
    }

    private void changed(CircuitBreakerOnStateTransitionEvent event) {
        changes.incrementAndGet();
        if (event.getStateTransition().getToState() == CircuitBreaker.State.OPEN) {
            heldUntil = clock.instant().plus(HELD);
        }
    }

    /// Lets a call begin, or ends it with [Failure.CircuitOpen].
    Trial enter() throws WorkersAiException {
        if (breaker.tryAcquirePermission()) {
            return new Entered();
        }
        Duration rest = Duration.between(clock.instant(), heldUntil);
        throw new WorkersAiException(new Failure.CircuitOpen(
                rest.compareTo(SOON) < 0 ? SOON : rest, Objects.requireNonNull(last, "only a failure opens it")));
    }

    private static boolean ill(Failure failure) {
        return switch (failure) {
            case Failure.Server _, Failure.Offline _, Failure.TimedOut _, Failure.Cut _ -> true;
            case Failure.RateLimited _, Failure.QuotaUsedUp _, Failure.Busy _, Failure.CircuitOpen _ -> false;
            case Failure.Unauthorised _, Failure.Forbidden _, Failure.NoSuchModel _ -> false;
            case Failure.InvalidInput _, Failure.TooLarge _, Failure.Malformed _, Failure.Cancelled _ -> false;
        };
    }

    /// A call that was let in.
    private final class Entered implements Trial {
        private final AtomicBoolean settled = new AtomicBoolean();
        private final int changesBefore = changes.get();

        /// Whether this is its first word, and one about now.
        private boolean counts() {
            return settled.compareAndSet(false, true) && changesBefore == changes.get();
        }

        @Override
        public void succeeded() {
            if (counts()) {
                breaker.onSuccess(0, TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public void failed(WorkersAiException why) {
            if (!ill(why.failure())) {
                left();
            } else if (counts()) {
                last = why.failure();
                breaker.onError(0, TimeUnit.NANOSECONDS, why);
            }
        }

        @Override
        public void left() {
            if (counts()) {
                breaker.releasePermission();
            }
        }
    }
}
