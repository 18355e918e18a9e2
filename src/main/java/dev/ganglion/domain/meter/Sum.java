package dev.ganglion.domain.meter;

import dev.ganglion.domain.Neurons;
import java.util.Collection;

/// What some calls come to, for a budget.
///
/// @param spent what is known to be spent
/// @param reserved the upper bounds of the calls that still run
/// @param atMost the upper bounds of the calls whose cost is unknown
/// @param unknown how many calls may have cost something that nobody told, with a bound or without
/// @param quotaUsedUp whether the service has said that the day's free neurons are used up
public record Sum(Neurons spent, Neurons reserved, Neurons atMost, long unknown, boolean quotaUsedUp) {
    public static final Sum NOTHING = new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, false);

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
                entry.state() == Entry.State.UNKNOWN ? bound : Neurons.ZERO,
                entry.costUnknown() ? 1 : 0,
                entry.failure().filter("quota-used-up"::equals).isPresent());
    }

    public Sum plus(Sum other) {
        return new Sum(
                spent.plus(other.spent),
                reserved.plus(other.reserved),
                atMost.plus(other.atMost),
                unknown + other.unknown,
                quotaUsedUp || other.quotaUsedUp);
    }

    /// The most that it can have cost, as far as bounds are known: what a budget has to count.
    public Neurons most() {
        return spent.plus(reserved).plus(atMost);
    }
}
