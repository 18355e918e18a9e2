package dev.ganglion.sandbox.meter;

import java.math.BigDecimal;

/// What one call used.
///
/// @param neurons zero where the catalogue knows no price
/// @param inputTokens tokens read, zero for models that do not count them
/// @param outputTokens tokens written, likewise
public record Bill(String model, BigDecimal neurons, long inputTokens, long outputTokens) {
    /// A call of a model that does not count tokens.
    public static Bill of(String model, BigDecimal neurons) {
        return new Bill(model, neurons, 0, 0);
    }
}
