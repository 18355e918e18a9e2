package dev.ganglion.net;

import dev.ganglion.domain.WorkersAiException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// What is known of each lane: whether it is held back, and how many requests it took of late. The lanes that were
/// used longest ago are forgotten when there are many.
final class Lanes {
    private static final int MOST = 256;

    /// What is known of one lane.
    private record State(Breaker breaker, Optional<Permits> permits) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Lane, State> states = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Lane, State> eldest) {
            return size() > MOST;
        }
    };
    private final Clock clock;

    Lanes(Clock clock) {
        this.clock = clock;
    }

    /// Lets a call begin, or ends it with [dev.ganglion.domain.Failure.CircuitOpen].
    Trial enter(Call call) throws WorkersAiException {
        Optional<Lane> lane = call.lane();
        return lane.isEmpty() ? Trial.FREE : state(lane.get()).breaker().enter();
    }

    /// Takes a permit for one request, and waits with `sleeper` until it may be sent.
    Permits.Permit pass(Call call, Retry.Sleeper sleeper) throws InterruptedException {
        Optional<Permits> permits = call.lane().flatMap(lane -> state(lane).permits());
        return permits.isPresent() ? permits.get().pass(sleeper) : Permits.Permit.FREE;
    }

    private State state(Lane lane) {
        lock.lock();
        try {
            return states.computeIfAbsent(lane, this::open);
        } finally {
            lock.unlock();
        }
    }

    private State open(Lane lane) {
        Optional<Permits> permits = lane.perMinute().isPresent()
                ? Optional.of(new Permits(lane.perMinute().getAsInt(), clock))
                : Optional.empty();
        return new State(new Breaker(clock), permits);
    }
}
