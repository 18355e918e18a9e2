package dev.ganglion.ledger;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// What is booked on one UTC day: the last line of every call, oldest first.
public record Day(LocalDate date, List<Entry> entries) {
    public Day {
        entries = List.copyOf(entries);
    }

    /// The part of it that is booked on that connection.
    public Day of(String connection) {
        return new Day(
                date,
                entries.stream()
                        .filter(entry -> entry.purpose().payer().connection().equals(connection))
                        .toList());
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

    /// When the free allowance starts anew: the next 00:00 UTC.
    public Instant resetsAt() {
        return date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
