package dev.ganglion.workersai.account;

import dev.ganglion.domain.Neurons;
import java.time.Instant;

/// What one model used in one hour.
///
/// @param hour when it began
public record NeuronUse(
        String model, Instant hour, long calls, Neurons neurons, long promptTokens, long completionTokens) {}
