package dev.ganglion.ui.usage.whatif;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.Typical;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What one request of a model costs.
///
/// @param model its id
/// @param each on average
/// @param calls how many were measured; 0 where a typical request is assumed
/// @param prompt tokens of one request, on average
/// @param completion the same of its answer
record Rate(String model, Task task, Neurons each, long calls, long prompt, long completion) {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

    /// Those that were measured, the models called most first.
    static List<Rate> measured(Collection<Tally> tallies) {
        Map<String, Tally> models = new LinkedHashMap<>();
        tallies.forEach(tally -> models.merge(tally.key().model(), tally, Tally::plus));
        return models.values().stream()
                .flatMap(tally -> of(tally).stream())
                .sorted(Comparator.comparingLong(Rate::calls).reversed().thenComparing(Rate::model))
                .toList();
    }

    /// That of a request as many are; empty where the model has no price for it.
    static Optional<Rate> typical(Model model) {
        Typical typical = Typical.of(model);
        return typical.thousand(model, OptionalInt.empty())
                .map(thousand -> new Rate(
                        model.id(),
                        model.task(),
                        new Neurons(thousand.amount().divide(THOUSAND, MathContext.DECIMAL64)),
                        0,
                        typical.input(),
                        typical.output()));
    }

    /// Of calls whose cost is known; what others used is told by none.
    private static Optional<Rate> of(Tally tally) {
        Tally.Counts counts = tally.counts();
        long known = counts.settled();
        if (known <= 0 || tally.neurons().amount().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal each = tally.neurons().amount().divide(BigDecimal.valueOf(known), MathContext.DECIMAL64);
        return Optional.of(new Rate(
                tally.key().model(),
                tally.key().task(),
                new Neurons(each),
                known,
                counts.promptTokens() / known,
                counts.completionTokens() / known));
    }
}
