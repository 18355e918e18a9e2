package dev.ganglion.ledger;

import dev.ganglion.domain.Neurons;
import java.util.Optional;
import java.util.function.IntFunction;

/// A shorter answer than what was asked for, so that a budget allows it.
///
/// @param tokens the most that the answer may have
/// @param estimate of the chat with that limit
public record Clip(int tokens, Estimate estimate) {
    /// An answer that would be shorter is not worth its prompt.
    public static final int LEAST = 256;

    /// The longest answer of which the upper bound is not beyond `left`; empty where fewer than 256 tokens are allowed,
    /// and where no bound is known.
    ///
    /// @param whole the chat as it was asked for
    /// @param limited the same chat with another limit of tokens; the bound grows with the limit
    public static Optional<Clip> of(Estimate whole, Neurons left, IntFunction<Estimate> limited) {
        if (whole.most().isEmpty() || whole.outputLimit().orElse(0) <= LEAST || !fits(limited.apply(LEAST), left)) {
            return Optional.empty();
        }
        int allowed = LEAST;
        int beyond = (int) Math.min(whole.outputLimit().getAsLong(), Integer.MAX_VALUE);
        while (beyond - allowed > 1) {
            int middle = allowed + (beyond - allowed) / 2;
            if (fits(limited.apply(middle), left)) {
                allowed = middle;
            } else {
                beyond = middle;
            }
        }
        return Optional.of(new Clip(allowed, limited.apply(allowed)));
    }

    private static boolean fits(Estimate estimate, Neurons left) {
        return estimate.most().filter(most -> most.compareTo(left) <= 0).isPresent();
    }
}
