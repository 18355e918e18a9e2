package dev.ganglion.net;

import java.time.Duration;

/// How long a call waits.
///
/// @param connect until the connection stands
/// @param firstByte from sending until the first byte of the answer's body, when the answer is streamed
/// @param idle between two arrivals afterwards; comments between two events stretch it to at most five times as long
public record Limits(Duration connect, Duration firstByte, Duration idle) {
    /// Ten seconds, two minutes, one minute.
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(10), Duration.ofSeconds(120), Duration.ofSeconds(60));

    private static final int WHOLE_FACTOR = 5;

    /// The limits of a reply that is not streamed. Its first byte comes when all of it is made, so that the wait for
    /// it is five times as long: ten minutes by default.
    Limits forWhole() {
        return new Limits(connect, firstByte.multipliedBy(WHOLE_FACTOR), idle);
    }
}
