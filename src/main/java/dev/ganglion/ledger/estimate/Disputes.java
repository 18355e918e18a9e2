package dev.ganglion.ledger.estimate;

import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Tallies;
import dev.ganglion.domain.meter.Tally;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the models whose replies state other neurons than their price list says. Sandboxes are left out: they only
/// follow the list.
public final class Disputes {
    private static final int DAYS = 30;

    private final Tallies tallies;
    private final Entries entries;
    private final Clock clock;

    public Disputes(Tallies tallies, Entries entries, Clock clock) {
        this.tallies = tallies;
        this.entries = entries;
        this.clock = clock;
    }

    /// Those of the last thirty UTC days by the model's id, of all accounts together. Blocks on the disk, for longer
    /// the more days have any.
    public Map<String, Dispute> recent() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<Tally> real = tallies.days(today.minusDays(DAYS - 1), today).stream()
                .filter(tally -> !tally.key().payer().simulated())
                .toList();
        Map<String, Dispute> found = new HashMap<>();
        real.stream()
                .filter(tally -> tally.counts().disputed() > 0)
                .map(tally -> tally.key().day())
                .distinct()
                .forEach(day -> entries.each(day, day, entry -> take(entry, found)));
        real.forEach(tally -> found.computeIfPresent(
                tally.key().model(),
                (_, dispute) -> dispute.counting(tally.counts().calls())));
        return Map.copyOf(found);
    }

    private static void take(Entry entry, Map<String, Dispute> found) {
        if (entry.disputed() && !entry.purpose().payer().simulated()) {
            found.merge(entry.purpose().model(), Dispute.NONE.with(entry), (known, _) -> known.with(entry));
        }
    }
}
