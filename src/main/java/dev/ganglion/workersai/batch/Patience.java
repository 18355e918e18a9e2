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

    public Patience(Batches batches, Clock clock, Retry.Sleeper sleeper) {
        this.batches = batches;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// Blocks until the batch is done or `longest` is over, and returns where it stands then. `each` hears every state
    /// that was asked for. After a failure or an interruption the ticket is as good as before.
    public BatchState await(BatchTicket ticket, Duration longest, Consumer<BatchState> each)
            throws WorkersAiException, InterruptedException {
        Instant end = clock.instant().plus(longest);
        for (Duration pause = FIRST; ; pause = longer(pause)) {
            BatchState state = batches.poll(ticket);
            each.accept(state);
            Duration left = Duration.between(clock.instant(), end);
            if (state instanceof BatchState.Done || !left.isPositive()) {
                return state;
            }
            sleeper.sleep(pause.compareTo(left) < 0 ? pause : left);
        }
    }

    private static Duration longer(Duration pause) {
        Duration longer = pause.multipliedBy(3).dividedBy(2);
        return longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
    }
}
