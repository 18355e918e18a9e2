package dev.ganglion.sandbox;

import java.time.Duration;

/// How fast answers arrive.
///
/// @param tokensPerSecond more than 0; `Double.POSITIVE_INFINITY` for no delay between tokens
/// @param firstToken from the request to the first token
public record Pace(double tokensPerSecond, Duration firstToken) {
    /// Sixty tokens a second after a quarter of a second.
    public static final Pace NATURAL = new Pace(60, Duration.ofMillis(250));

    /// As fast as the machine can.
    public static final Pace INSTANT = new Pace(Double.POSITIVE_INFINITY, Duration.ZERO);

    public Pace {
        if (!(tokensPerSecond > 0) || firstToken.isNegative()) {
            throw new IllegalArgumentException("A pace needs a rate above 0 and a delay that is not negative");
        }
    }

    /// When token number `count` is due, counted from the request.
    Duration due(int count) {
        return firstToken.plusNanos((long) (count / tokensPerSecond * 1e9));
    }

    boolean instant() {
        return Double.isInfinite(tokensPerSecond);
    }
}
