package dev.ganglion.domain.meter;

import dev.ganglion.domain.Neurons;
import java.math.BigDecimal;
import java.util.Collection;

/// What some calls come to, for a budget.
///
/// @param spent what is known to be spent
/// @param reserved the upper bounds of the calls that still run
/// @param atLeast what the calls whose cost is unknown come to at least, by what was sent and what had
///     arrived
/// @param atMost their upper bounds; never less than that
/// @param unknown how many calls may have cost something that nobody told, with a bound or without
/// @param quotaUsedUp whether the service has said that the day's free neurons are used up
public record Sum(Neurons spent, Neurons reserved, Neurons atLeast, Neurons atMost, long unknown, boolean quotaUsedUp) {
    public static final Sum NOTHING = new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, false);

    /// All of these together.
    public static Sum of(Collection<Sum> parts) {
        return parts.stream().reduce(NOTHING, Sum::plus);
    }

    /// That of one call.
    public static Sum of(Entry entry) {
        Neurons bound = entry.neurons().orElse(Neurons.ZERO);
        return new Sum(
                entry.spent(),
                entry.state() == Entry.State.RESERVED ? bound : Neurons.ZERO,
                entry.atLeast(),
                entry.atMost(),
                entry.costUnknown() ? 1 : 0,
                entry.failure().filter("quota-used-up"::equals).isPresent());
    }

    public Sum plus(Sum other) {
        return new Sum(
                spent.plus(other.spent),
                reserved.plus(other.reserved),
                atLeast.plus(other.atLeast),
                atMost.plus(other.atMost),
                unknown + other.unknown,
                quotaUsedUp || other.quotaUsedUp);
    }

    /// What it has cost as far as can be told: calls that run count with their upper bounds, those of
    /// unknown cost with what they come to at least.
    public Neurons counted() {
        return spent.plus(reserved).plus(atLeast);
    }

    /// What the calls of unknown cost may have cost beyond what they count for.
    public Neurons possible() {
        return new Neurons(atMost.amount().subtract(atLeast.amount()).max(BigDecimal.ZERO));
    }

    /// The most that it can have cost, as far as bounds are known.
    public Neurons most() {
        return spent.plus(reserved).plus(atMost);
    }
}
