package dev.ganglion.ledger;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Work;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/// Tells figures that a reply may state from those that no call can reach, which would spoil every sum that they are
/// in. The bounds are orders of magnitude above what is sold: they catch nonsense, not surprises.
final class Plausible {
    /// So many times the context that the catalogue knows: it may be out of date, and a call may carry many texts.
    private static final long CONTEXTS = 1_000;

    /// Where no context is published.
    private static final long MOST_TOKENS = 1_000_000_000;

    /// Of any unit: a call of a billion steps, minutes or images is none.
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000_000);

    /// A hundred dollars in one call.
    private static final BigDecimal MOST_NEURONS = BigDecimal.valueOf(10_000_000);

    /// More decimals than anybody means.
    private static final int DECIMALS = 60;

    private Plausible() {}

    /// Whether one call of that model can have used that, and cost those neurons where any are known.
    static boolean holds(Model model, Optional<Neurons> cost, Work work) {
        boolean tokens = work.usage().map(usage -> tokens(model, usage)).orElse(true);
        boolean stated = Stream.of(cost, work.usage().flatMap(Usage::neurons))
                .flatMap(Optional::stream)
                .map(Neurons::amount)
                .allMatch(amount -> within(amount, MOST_NEURONS));
        return tokens && stated && amounts(work.amounts().values());
    }

    private static boolean tokens(Model model, Usage usage) {
        long most = model.contextWindow().isPresent()
                ? CONTEXTS * model.contextWindow().getAsInt()
                : MOST_TOKENS;
        return usage.promptTokens() <= most && usage.completionTokens() <= most;
    }

    private static boolean amounts(Collection<BigDecimal> amounts) {
        return amounts.stream().allMatch(amount -> amount.signum() >= 0 && within(amount, MOST_UNITS));
    }

    private static boolean within(BigDecimal amount, BigDecimal most) {
        return amount.compareTo(most) <= 0 && amount.scale() <= DECIMALS;
    }
}
