package dev.ganglion.workersai.batch;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Retry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/// Waits for a batch by asking after it, less and less often.
public final class Patience {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Batches batches;
    private final Clock clock;
    private final Retry.Sleeper sleeper;
    private final Duration longestPause;

    /// Pauses for a second at first, and for half a minute in the end.
    public Patience(Batches batches, Clock clock, Retry.Sleeper sleeper) {
        this(batches, clock, sleeper, LONGEST);
    }

    private Patience(Batches batches, Clock clock, Retry.Sleeper sleeper, Duration longestPause) {
        this.batches = batches;
        this.clock = clock;
        this.sleeper = sleeper;
        this.longestPause = longestPause;
    }

    /// The same with no pause that is longer than that.
    public Patience pausingAtMost(Duration time) {
        return new Patience(batches, clock, sleeper, time);
    }

    /// Blocks until the batch is done or `longest` is over, and returns where it stands then. `each` hears every state
    /// that was asked for. After a failure or an interruption the ticket is as good as before.
    public BatchState await(BatchTicket ticket, Duration longest, Consumer<BatchState> each)
            throws WorkersAiException, InterruptedException {
        Instant end = clock.instant().plus(longest);
        for (Duration pause = shorter(FIRST, longestPause); ; pause = longer(pause)) {
            BatchState state = batches.poll(ticket);
            each.accept(state);
            Duration left = Duration.between(clock.instant(), end);
            if (state instanceof BatchState.Done || !left.isPositive()) {
                return state;
            }
            sleeper.sleep(shorter(pause, left));
        }
    }

    private Duration longer(Duration pause) {
        return shorter(pause.multipliedBy(3).dividedBy(2), longestPause);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
