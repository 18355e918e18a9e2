package dev.ganglion.domain.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What an answer cost and how fast it came.
///
/// @param usage as the service reported it, empty where it did not
/// @param neurons stated or computed, empty where unknown
/// @param firstToken from sending to the first text or reasoning
/// @param total from sending to the end
/// @param quirks oddities of the reply that were tolerated
public record Receipt(
        Optional<Usage> usage,
        Optional<Neurons> neurons,
        Optional<Duration> firstToken,
        Duration total,
        List<String> quirks) {
    public static final Receipt NONE =
            new Receipt(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, List.of());

    public Receipt {
        quirks = List.copyOf(quirks);
    }
}
