package dev.ganglion.storage.rows;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Sum;
import java.math.BigDecimal;

/// What a call adds to a sum for budgets, or, negated, takes back from it.
///
/// @param usedUp how many calls the service refused because the day's free neurons were used up
record Share(BigDecimal spent, BigDecimal reserved, BigDecimal atLeast, BigDecimal atMost, long unknown, long usedUp) {
    static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0);

    static Share of(Entry entry) {
        Sum sum = Sum.of(entry);
        return new Share(
                sum.spent().amount(),
                sum.reserved().amount(),
                sum.atLeast().amount(),
                sum.atMost().amount(),
                sum.unknown(),
                sum.quotaUsedUp() ? 1 : 0);
    }

    Share plus(Share other) {
        return new Share(
                spent.add(other.spent),
                reserved.add(other.reserved),
                atLeast.add(other.atLeast),
                atMost.add(other.atMost),
                unknown + other.unknown,
                usedUp + other.usedUp);
    }

    Share negated() {
        return new Share(spent.negate(), reserved.negate(), atLeast.negate(), atMost.negate(), -unknown, -usedUp);
    }

    /// Throws [IllegalArgumentException] when it is no sum of calls.
    Sum sum() {
        if (unknown < 0 || usedUp < 0) {
            throw new IllegalArgumentException("fewer calls than none");
        }
        return new Sum(
                new Neurons(spent),
                new Neurons(reserved),
                new Neurons(atLeast),
                new Neurons(atMost),
                unknown,
                usedUp > 0);
    }
}
