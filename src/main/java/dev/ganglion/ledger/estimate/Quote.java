package dev.ganglion.ledger.estimate;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.Estimate;
import dev.ganglion.ledger.budget.Standing;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// An estimate in figures, as they are shown beside whatever sends the call.
///
/// @param left what the tightest budget leaves today, where one is kept
public record Quote(Estimate estimate, Optional<Neurons> left) {
    /// A quote where no budget is kept.
    public static Quote of(Estimate estimate) {
        return new Quote(estimate, Optional.empty());
    }

    /// A quote under these budgets, of which the tightest counts.
    public static Quote of(Estimate estimate, List<Standing> budgets) {
        return new Quote(estimate, budgets.stream().map(Standing::left).min(Comparator.naturalOrder()));
    }

    /// What both may cost together, under the same budgets.
    public Quote plus(Quote other) {
        return new Quote(estimate.plus(other.estimate), left);
    }

    /// Whether an upper bound is known, and not only the least.
    public boolean bounded() {
        return estimate.most().isPresent();
    }

    /// Such as `0.4–12 neurons`; the least where no upper bound is known, empty where no price is.
    public Optional<String> neurons() {
        return estimate.least()
                .map(least -> estimate.most()
                        .map(most -> Figures.neurons(least, most))
                        .orElseGet(() -> Figures.neurons(least)));
    }

    /// The same in US dollars at the list price, such as `$0.0012–0.34`.
    public Optional<String> usd() {
        return estimate.least()
                .map(least -> estimate.most()
                        .map(most -> Figures.usd(least.usd(), most.usd()))
                        .orElseGet(() -> Figures.usd(least.usd())));
    }

    /// The most that it takes of what is left today, such as `0.12 %`: more than all of it does not fit. Empty where no
    /// budget is kept, nothing is left, or no upper bound is known.
    public Optional<String> share() {
        return left.filter(all -> all.amount().signum() > 0)
                .flatMap(all -> estimate.most()
                        .map(most -> most.amount()
                                .divide(all.amount(), MathContext.DECIMAL32)
                                .doubleValue()))
                .map(Figures::percent);
    }

    /// Whether what is left is less than it may cost.
    public boolean exceeds() {
        return left.flatMap(all -> estimate.most().map(most -> most.compareTo(all) > 0))
                .orElse(false);
    }
}
