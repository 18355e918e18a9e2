package dev.ganglion.ledger;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Sum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Keeps lines in memory.
class Lines implements Entries {
    final List<Entry> all = new ArrayList<>();

    @Override
    public synchronized void append(Entry entry) {
        all.add(entry);
    }

    @Override
    public synchronized <R> Optional<R> reserve(Entry entry, Function<Booked, Optional<R>> gate) {
        Optional<R> refused = gate.apply(booked(entry.day(), entry.purpose().run()));
        if (refused.isEmpty()) {
            append(entry);
        }
        return refused;
    }

    @Override
    public synchronized Booked booked(LocalDate day, String run) {
        Map<String, Sum> connections = new LinkedHashMap<>();
        on(day).forEach(entry -> connections.merge(entry.purpose().payer().connection(), Sum.of(entry), Sum::plus));
        Predicate<Entry> real = entry -> !entry.purpose().payer().simulated();
        return new Booked(
                day,
                connections,
                sum(real.and(entry -> entry.day().equals(day))),
                sum(entry -> entry.purpose().run().equals(run)));
    }

    @Override
    public synchronized List<Entry> on(LocalDate day) {
        return last().stream().filter(entry -> entry.day().equals(day)).toList();
    }

    @Override
    public synchronized void each(LocalDate first, LocalDate last, Consumer<Entry> sink) {
        first.datesUntil(last.plusDays(1)).forEach(day -> on(day).forEach(sink));
    }

    @Override
    public synchronized List<Entry> abandoned() {
        return last().stream()
                .filter(entry -> entry.state() == Entry.State.RESERVED)
                .toList();
    }

    private Sum sum(Predicate<Entry> counted) {
        return Sum.of(last().stream().filter(counted).map(Sum::of).toList());
    }

    private List<Entry> last() {
        Map<String, Entry> byCall = new LinkedHashMap<>();
        all.forEach(entry -> byCall.put(entry.call(), entry));
        return List.copyOf(byCall.values());
    }
}
