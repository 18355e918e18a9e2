package dev.ganglion.storage.rows;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.meter.Tally;
import dev.ganglion.domain.meter.Tally.Counts;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What a call adds to a tally, or, negated, takes back from it.
record Load(Counts counts, BigDecimal neurons, Map<Unit, BigDecimal> amounts) {
    static final Load NOTHING = new Load(Counts.NONE, BigDecimal.ZERO, Map.of());

    static Load of(Tally tally) {
        return new Load(tally.counts(), tally.neurons().amount(), tally.amounts());
    }

    /// Units of which nothing is left are in it no more.
    Load plus(Load other) {
        return new Load(counts.plus(other.counts), neurons.add(other.neurons), amounts(other));
    }

    private Map<Unit, BigDecimal> amounts(Load other) {
        if (other.amounts.isEmpty()) {
            return amounts;
        }
        Map<Unit, BigDecimal> sums = new HashMap<>(amounts);
        other.amounts.forEach((unit, amount) -> sums.merge(unit, amount, BigDecimal::add));
        sums.values().removeIf(amount -> amount.signum() == 0);
        return sums;
    }

    Load negated() {
        Map<Unit, BigDecimal> taken = new EnumMap<>(Unit.class);
        amounts.forEach((unit, amount) -> taken.put(unit, amount.negate()));
        Counts less = new Counts(
                -counts.calls(),
                -counts.settled(),
                -counts.failed(),
                -counts.unknown(),
                -counts.disputed(),
                -counts.promptTokens(),
                -counts.cachedTokens(),
                -counts.completionTokens());
        return new Load(less, neurons.negate(), taken);
    }

    /// Throws [IllegalArgumentException] when it is no sum of calls.
    Tally tally(Tally.Key key) {
        if (counts.calls() < 0) {
            throw new IllegalArgumentException("fewer calls than none");
        }
        return new Tally(key, counts, new Neurons(neurons), amounts);
    }
}
