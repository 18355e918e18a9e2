package dev.ganglion.workersai.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/// How often and how long the gateway itself tries. Each of its attempts may be billed.
///
/// @param timeout until the first part of the reply
/// @param most at most 5
/// @param delay before another attempt, at most 5 seconds
public record Attempts(
        Optional<Duration> timeout, OptionalInt most, Optional<Duration> delay, Optional<Backoff> backoff) {
    /// As the gateway is set.
    public static final Attempts USUAL =
            new Attempts(Optional.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());

    private static final int MOST = 5;
    private static final long LONGEST_MS = 5000;

    public Attempts {
        if (timeout.isPresent() && timeout.get().toMillis() < 1) {
            throw new IllegalArgumentException("a time limit is at least a millisecond, not " + timeout.get());
        }
        if (most.isPresent() && (most.getAsInt() < 1 || most.getAsInt() > MOST)) {
            throw new IllegalArgumentException("a gateway tries once to five times, not " + most.getAsInt());
        }
        if (delay.isPresent() && (delay.get().isNegative() || delay.get().toMillis() > LONGEST_MS)) {
            throw new IllegalArgumentException("a gateway waits at most five seconds, not " + delay.get());
        }
    }
}
