package dev.ganglion.sandbox.meter;

import java.math.BigDecimal;
import java.time.Instant;

/// What all calls of a model in an hour used.
///
/// @param hour when that hour began
public record Use(String model, Instant hour, long calls, BigDecimal neurons, long inputTokens, long outputTokens) {
    /// Both together, as if they were of this one's model and hour.
    public Use plus(Use other) {
        return new Use(
                model,
                hour,
                calls + other.calls,
                neurons.add(other.neurons),
                inputTokens + other.inputTokens,
                outputTokens + other.outputTokens);
    }
}
