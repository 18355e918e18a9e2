package dev.ganglion.domain.chat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What an answer cost and how fast it came.
///
/// @param usage as the service reported it, empty where it did not
/// @param neurons stated or computed, empty where unknown
/// @param firstToken from sending to the first text or reasoning
/// @param thinking how long reasoning came, empty where none came or nobody measured it
/// @param total from sending to the end
/// @param quirks oddities of the reply that were tolerated
public record Receipt(
        Optional<Usage> usage,
        Optional<Neurons> neurons,
        Optional<Duration> firstToken,
        Optional<Duration> thinking,
        Duration total,
        List<String> quirks) {
    public static final Receipt NONE =
            new Receipt(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, List.of());

    private static final String CLIPPED = "budget-limit-";

    public Receipt {
        quirks = List.copyOf(quirks);
    }

    /// What stands among the quirks of an answer that a budget allowed only so many tokens.
    public static String clipped(long tokens) {
        return CLIPPED + tokens;
    }

    /// How many tokens a budget allowed the answer, if it allowed fewer than were asked for.
    public OptionalLong clippedTo() {
        return quirks.stream()
                .filter(Receipt::tellsClip)
                .mapToLong(quirk -> Long.parseLong(quirk.substring(CLIPPED.length())))
                .max();
    }

    /// The quirks that are the service's own.
    public List<String> oddities() {
        return quirks.stream().filter(quirk -> !tellsClip(quirk)).distinct().toList();
    }

    private static boolean tellsClip(String quirk) {
        return quirk.matches(CLIPPED + "\\d{1,18}");
    }

    /// The receipt of an answer without reasoning.
    public Receipt(
            Optional<Usage> usage,
            Optional<Neurons> neurons,
            Optional<Duration> firstToken,
            Duration total,
            List<String> quirks) {
        this(usage, neurons, firstToken, Optional.empty(), total, quirks);
    }
}
