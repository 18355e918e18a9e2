package dev.ganglion.ledger.bill;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.ledger.Prices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What calls of one task would have cost on other models, by what they used. Others cut texts into other tokens
/// and may answer at another length, so every cost here is rough.
///
/// @param actual what the calls that can be compared have cost
/// @param calls how many those are: what was refunded used nothing
/// @param leftOut calls of which nobody told what they used
/// @param others the cheapest first
public record Alternatives(Neurons actual, long calls, long leftOut, List<Alternative> others) {
    /// Units that a price list charges in each call: without their amounts a cost would come out too low.
    private static final Set<Unit> IN_EACH_CALL =
            Set.of(Unit.TILE, Unit.STEP, Unit.OUTPUT_TILE, Unit.OUTPUT_TILE_STEP, Unit.FIRST_MEGAPIXEL);

    /// One model and what the same calls would have cost on it.
    ///
    /// @param saved the part of the actual cost that it saves, below 0 where it costs more; empty where none was
    public record Alternative(Model model, Neurons neurons, Optional<Double> saved) {}

    public Alternatives {
        others = List.copyOf(others);
    }

    /// The models of that task that can be compared: they are active, priced by what was used, the context holds an
    /// average call, and only guards take the place of guards. Whether they see pictures or call tools as the calls
    /// needed is not known.
    ///
    /// @param tallies of one task
    /// @param models those that may be chosen
    public static Alternatives of(Collection<Tally> tallies, Collection<Model> models) {
        List<Tally> measured = tallies.stream().filter(Alternatives::measured).toList();
        Neurons actual = measured.stream().map(Tally::neurons).reduce(Neurons.ZERO, Neurons::plus);
        boolean guarding = measured.stream().map(Tally::key).allMatch(Alternatives::guarding);
        List<Alternative> others = models.stream()
                .filter(Model::active)
                .filter(model -> model.guards() == guarding)
                .filter(model -> measured.stream().allMatch(tally -> fits(model, tally)))
                .flatMap(model ->
                        cost(model, measured).map(cost -> new Alternative(model, cost, saved(actual, cost))).stream())
                .sorted(Comparator.comparing(Alternative::neurons)
                        .thenComparing(alternative -> alternative.model().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
        long leftOut =
                tallies.stream().mapToLong(tally -> tally.counts().unknown()).sum();
        long compared =
                measured.stream().mapToLong(tally -> tally.counts().settled()).sum();
        return new Alternatives(actual, compared, leftOut, others);
    }

    private static boolean guarding(Tally.Key key) {
        return Model.unlisted(key.model(), key.task()).guards();
    }

    private static boolean measured(Tally tally) {
        return tokens(tally) > 0 || !tally.amounts().isEmpty();
    }

    private static long tokens(Tally tally) {
        return tally.counts().promptTokens() + tally.counts().completionTokens();
    }

    /// What was refunded used nothing, and would make the average smaller than any call.
    private static boolean fits(Model model, Tally tally) {
        Tally.Counts counts = tally.counts();
        long each = tokens(tally) / Math.max(1, counts.settled() > 0 ? counts.settled() : counts.unknown());
        boolean chats = model.task() != Task.TEXT_GENERATION || model.chats();
        return chats
                && model.task() == tally.key().task()
                && (model.contextWindow().isEmpty() || model.contextWindow().getAsInt() >= each);
    }

    private static Optional<Neurons> cost(Model model, List<Tally> tallies) {
        Neurons sum = Neurons.ZERO;
        for (Tally tally : tallies) {
            Optional<Neurons> cost = cost(model, tally);
            if (cost.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(cost.get());
        }
        return tallies.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    /// What a tally's calls would have cost by a price list; empty where it counts what was not measured.
    static Optional<Neurons> cost(Model model, Tally tally) {
        Tally.Counts counts = tally.counts();
        Optional<Neurons> byTokens = tokens(tally) == 0
                ? Optional.empty()
                : Prices.computed(
                        model,
                        new Usage(
                                counts.promptTokens(),
                                counts.cachedTokens(),
                                counts.completionTokens(),
                                Optional.empty()));
        return byTokens.or(() -> byAmounts(model, tally.amounts()));
    }

    private static Optional<Neurons> byAmounts(Model model, Map<Unit, BigDecimal> amounts) {
        boolean whole = model.prices().lines().stream()
                .allMatch(price -> !IN_EACH_CALL.contains(price.unit()) || amounts.containsKey(price.unit()));
        return whole ? Prices.computed(model, amounts) : Optional.empty();
    }

    private static Optional<Double> saved(Neurons actual, Neurons cost) {
        if (actual.amount().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal ratio = cost.amount().divide(actual.amount(), 6, RoundingMode.HALF_UP);
        return Optional.of(BigDecimal.ONE.subtract(ratio).doubleValue());
    }
}
