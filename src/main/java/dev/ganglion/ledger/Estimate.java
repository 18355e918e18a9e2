package dev.ganglion.ledger;

import dev.ganglion.domain.Neurons;
import java.util.Optional;
import java.util.OptionalLong;

/// What a call may cost, before it is sent.
///
/// @param promptTokens roughly, to be shown with "≈"; empty for what is not counted in tokens
/// @param outputLimit the most tokens that can come back, where that is known
/// @param least with the shortest answer, empty where no price is known
/// @param most with the longest answer, empty where price or limit are unknown
public record Estimate(
        OptionalLong promptTokens, OptionalLong outputLimit, Optional<Neurons> least, Optional<Neurons> most) {
    /// Nothing is known beforehand.
    public static final Estimate UNKNOWN =
            new Estimate(OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());

    /// What both calls may cost; what is not known of one is not known of both.
    public Estimate plus(Estimate other) {
        return new Estimate(
                sum(promptTokens, other.promptTokens),
                sum(outputLimit, other.outputLimit),
                least.flatMap(first -> other.least.map(first::plus)),
                most.flatMap(first -> other.most.map(first::plus)));
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }
}
