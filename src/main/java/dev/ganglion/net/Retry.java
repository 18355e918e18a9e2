package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.WorkersAiException;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.util.Optional;

/// Tries again, at most three times more, where nothing can have been computed: inference is billed and has no
/// idempotency key, so any doubt ends the call.
///
/// The waits are resilience4j's; the loop is ours, because resilience4j-retry swallows the interruption of its sleep
/// and takes no sleeper.
public final class Retry {
    private static final int MORE = 3;
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /// Waits; a test passes one that does not.
    public interface Sleeper {
        void sleep(Duration wait) throws InterruptedException;
    }

    /// Is told before each wait.
    public interface Listener {
        /// The `attempt`-th try ended with `failure` and will be repeated after `wait`. Before a call's first try it is
        /// told of attempt 0 when its lane is full.
        void retrying(int attempt, Duration wait, Failure failure);
    }

    /// How one try ended.
    sealed interface Tried<T> {
        record Accepted<T>(T value) implements Tried<T> {}

        record Refused<T>(WorkersAiException why, Optional<Duration> retryAfter) implements Tried<T> {}
    }

    /// The `number`-th try.
    interface Attempt<T> {
        Tried<T> make(int number) throws WorkersAiException, InterruptedException;
    }

    private final IntervalFunction waits = IntervalFunction.ofExponentialRandomBackoff(FIRST, 2, 0.5, LONGEST);
    private final Sleeper sleeper;
    private final int more;

    public Retry(Sleeper sleeper) {
        this(sleeper, MORE);
    }

    private Retry(Sleeper sleeper, int more) {
        this.sleeper = sleeper;
        this.more = more;
    }

    /// Tries once: for who wants to know how things stand, not to get through.
    public static Retry never() {
        return new Retry(Thread::sleep, 0);
    }

    <T> T call(Attempt<T> attempt, Listener listener) throws WorkersAiException, InterruptedException {
        for (int number = 1; ; number++) {
            switch (attempt.make(number)) {
                case Tried.Accepted<T>(T value) -> {
                    return value;
                }
                case Tried.Refused<T>(WorkersAiException why, Optional<Duration> retryAfter) -> {
                    if (number > more || !nothingComputed(why.failure())) {
                        throw why;
                    }
                    pause(number, wait(number, retryAfter), why.failure(), listener);
                }
            }
        }
    }

    /// Waits after the `tries`-th try, and says so before.
    void pause(int tries, Duration wait, Failure why, Listener listener) throws InterruptedException {
        listener.retrying(tries, wait, why);
        sleeper.sleep(wait);
    }

    /// As long as was asked for. Who asks for no wait at all gets the usual one: four requests at once help nobody.
    private Duration wait(int number, Optional<Duration> asked) {
        Duration wait = asked.filter(Duration::isPositive).orElseGet(() -> Duration.ofMillis(waits.apply(number)));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    /// Whether the service says that it ran out of time or was broken off, which it may say with any status.
    private static boolean mayHaveRun(Failure.Server server) {
        int code = server.said().code().orElse(0);
        return code == 3007 || code == 3008;
    }

    private static boolean nothingComputed(Failure failure) {
        return switch (failure) {
            case Failure.Offline offline -> offline.reason().equals(Breaks.REFUSED);
            case Failure.RateLimited _, Failure.Busy _ -> true;
            case Failure.Server server -> server.said().http().orElse(0) == 503 && !mayHaveRun(server);
            case Failure.TimedOut _,
                    Failure.Unauthorised _,
                    Failure.Forbidden _,
                    Failure.NoSuchModel _,
                    Failure.InvalidInput _,
                    Failure.TooLarge _,
                    Failure.QuotaUsedUp _,
                    Failure.CircuitOpen _,
                    Failure.Malformed _,
                    Failure.Cut _,
                    Failure.Cancelled _ -> false;
        };
    }
}
