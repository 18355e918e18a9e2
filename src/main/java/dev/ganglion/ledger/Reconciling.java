package dev.ganglion.ledger;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What we have booked on a UTC day beside what the account's own analytics count, by model and hour.
///
/// @param lines by hour, then by model
/// @param newest the last hour of which the account has counted anything
public record Reconciling(List<Line> lines, Optional<Instant> newest) {
    /// Both count in floating point somewhere.
    private static final BigDecimal LEAST = new BigDecimal("0.001");

    private static final BigDecimal PART = new BigDecimal("0.001");

    /// One side of a line.
    ///
    /// @param unknown how many of the calls have no known cost
    public record Side(long calls, Neurons neurons, long unknown) {
        public static final Side NONE = new Side(0, Neurons.ZERO, 0);

        /// Both together.
        public Side plus(Side other) {
            return new Side(calls + other.calls, neurons.plus(other.neurons), unknown + other.unknown);
        }
    }

    /// What the account says of a model in an hour.
    public record Theirs(String model, Instant hour, Side side) {}

    /// How the two sides of a line stand.
    public enum Verdict {
        /// Equal but for a thousandth.
        AGREE,
        DIFFER,
        /// The account has counted nothing, though it has counted later hours.
        ONLY_OURS,
        /// Nothing is booked here: another program, another computer, or a line that was lost.
        ONLY_THEIRS,
        /// The account has not counted so far yet.
        AWAITED
    }

    /// A model in an hour.
    public record Line(String model, Instant hour, Side ours, Side theirs, Verdict verdict) {
        /// How much more we have booked than the account has counted; negative where it is less.
        public BigDecimal difference() {
            return ours.neurons().amount().subtract(theirs.neurons().amount());
        }
    }

    private record Place(Instant hour, String model) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::hour).thenComparing(Place::model);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public Reconciling {
        lines = List.copyOf(lines);
    }

    /// Compares the calls of a day that are booked on one connection with what its account says of that day.
    public static Reconciling of(Collection<Entry> ours, Collection<Theirs> theirs) {
        Map<Place, Side> booked = new HashMap<>();
        ours.stream().filter(Reconciling::counts).forEach(entry -> booked.merge(place(entry), side(entry), Side::plus));
        Map<Place, Side> counted = new HashMap<>();
        theirs.forEach(use -> counted.merge(new Place(hour(use.hour()), use.model()), use.side(), Side::plus));
        Optional<Instant> newest = counted.keySet().stream().map(Place::hour).max(Comparator.naturalOrder());
        Set<Place> places = new TreeSet<>(booked.keySet());
        places.addAll(counted.keySet());
        return new Reconciling(
                places.stream()
                        .map(place -> line(
                                place,
                                Optional.ofNullable(booked.get(place)),
                                Optional.ofNullable(counted.get(place)),
                                newest))
                        .toList(),
                newest);
    }

    /// What was refunded was never counted, and what still runs is not counted yet.
    private static boolean counts(Entry entry) {
        return switch (entry.state()) {
            case STATED, COMPUTED, UNKNOWN -> true;
            case RESERVED, REFUNDED -> false;
        };
    }

    private static Place place(Entry entry) {
        return new Place(hour(entry.at()), entry.purpose().model());
    }

    private static Instant hour(Instant at) {
        return at.truncatedTo(ChronoUnit.HOURS);
    }

    private static Side side(Entry entry) {
        return new Side(1, entry.spent(), entry.costUnknown() ? 1 : 0);
    }

    private static Line line(Place place, Optional<Side> ours, Optional<Side> theirs, Optional<Instant> newest) {
        return new Line(
                place.model(),
                place.hour(),
                ours.orElse(Side.NONE),
                theirs.orElse(Side.NONE),
                verdict(place, ours, theirs, newest));
    }

    private static Verdict verdict(Place place, Optional<Side> ours, Optional<Side> theirs, Optional<Instant> newest) {
        if (ours.isEmpty()) {
            return Verdict.ONLY_THEIRS;
        }
        if (theirs.isPresent()) {
            return agree(ours.get(), theirs.get()) ? Verdict.AGREE : Verdict.DIFFER;
        }
        boolean counted = newest.filter(last -> !place.hour().isAfter(last)).isPresent();
        return counted ? Verdict.ONLY_OURS : Verdict.AWAITED;
    }

    private static boolean agree(Side ours, Side theirs) {
        BigDecimal one = ours.neurons().amount();
        BigDecimal other = theirs.neurons().amount();
        return one.subtract(other).abs().compareTo(LEAST.max(one.max(other).multiply(PART))) <= 0;
    }

    /// All that we have booked.
    public Side ours() {
        return lines.stream().map(Line::ours).reduce(Side.NONE, Side::plus);
    }

    /// All that the account has counted.
    public Side theirs() {
        return lines.stream().map(Line::theirs).reduce(Side.NONE, Side::plus);
    }

    /// How much more we have booked.
    public BigDecimal difference() {
        return ours().neurons().amount().subtract(theirs().neurons().amount());
    }

    /// How many lines stand like that.
    public long count(Verdict verdict) {
        return lines.stream().filter(line -> line.verdict() == verdict).count();
    }
}
