package dev.ganglion.sandbox.meter;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/// Counts what is charged, per model and hour of UTC, for a month. Safe for any thread.
public final class Meter {
    private static final Duration KEPT = Duration.ofDays(31);
    private static final Comparator<Key> ORDER = Comparator.comparing(Key::hour).thenComparing(Key::model);

    private final Clock clock;
    private final ConcurrentSkipListMap<Key, Use> uses = new ConcurrentSkipListMap<>(ORDER);

    /// With the hours of that clock.
    public Meter(Clock clock) {
        this.clock = clock;
    }

    private record Key(Instant hour, String model) {}

    /// Adds one call.
    public void charge(Bill bill) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var use = new Use(bill.model(), hour, 1, bill.neurons(), bill.inputTokens(), bill.outputTokens());
        uses.merge(new Key(hour, bill.model()), use, Use::plus);
        uses.headMap(new Key(hour.minus(KEPT), "")).clear();
    }

    /// The neurons of the running UTC day.
    public BigDecimal charged() {
        var midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return uses.tailMap(new Key(midnight, "")).values().stream()
                .map(Use::neurons)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// All of the last month, the oldest hour first.
    public List<Use> uses() {
        return List.copyOf(uses.values());
    }
}
