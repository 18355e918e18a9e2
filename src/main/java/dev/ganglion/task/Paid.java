package dev.ganglion.task;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a call gave, and what it took.
///
/// @param neurons as stated, else computed; empty where nobody knows
/// @param took from before it was sent until all of it was there
/// @param simulated whether a sandbox answered
/// @param quirks names of oddities that were tolerated
public record Paid<T>(
        T value,
        Optional<Neurons> neurons,
        Optional<Usage> usage,
        Duration took,
        boolean simulated,
        List<String> quirks) {
    public Paid {
        quirks = List.copyOf(quirks);
    }
}
