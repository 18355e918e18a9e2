package dev.ganglion.ledger;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Entry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What is booked on one UTC day: the last line of every call, oldest first.
public record Day(LocalDate date, List<Entry> entries) {
    public Day {
        entries = List.copyOf(entries);
    }

    /// What these lines hold of that day.
    public static Day of(Entries entries, LocalDate date) {
        return new Day(date, entries.on(date));
    }

    /// What they hold of the current day.
    public static Day today(Entries entries, Clock clock) {
        return of(entries, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /// The sum of what is known to be spent.
    public Neurons spent() {
        return entries.stream().map(Entry::spent).reduce(Neurons.ZERO, Neurons::plus);
    }

    /// The upper bounds of the calls that still run.
    public Neurons reserved() {
        return entries.stream()
                .filter(entry -> entry.state() == Entry.State.RESERVED)
                .flatMap(entry -> entry.neurons().stream())
                .reduce(Neurons.ZERO, Neurons::plus);
    }

    /// How many calls may have cost something that nobody told: to be said beside every total.
    public long unknown() {
        return entries.stream().filter(Entry::costUnknown).count();
    }
}
