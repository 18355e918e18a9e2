package dev.ganglion.storage;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Entries;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// The ledger's lines in a table to which lines are only ever added, with their sums kept beside them.
public final class SqliteEntries implements Entries {
    private static final String LAST =
            "SELECT * FROM entry WHERE day BETWEEN :first AND :last AND " + Meter.LAST + " ORDER BY ";

    private final Database database;
    private final Session session;
    private final EntryRows rows;
    private final Meter meter;

    public SqliteEntries(Database database) {
        this.database = database;
        session = database.ledger();
        rows = new EntryRows(database.damage());
        meter = new Meter(rows);
    }

    @Override
    public void append(Entry entry) {
        long seat = database.presence().seat();
        session.write(handle -> meter.append(handle, entry, seat));
    }

    @Override
    public <R> Optional<R> reserve(Entry entry, Function<Booked, Optional<R>> gate) {
        long seat = database.presence().seat();
        return session.change(handle -> {
            Optional<R> refused =
                    gate.apply(soundly(handle, entry.day(), entry.purpose().run()));
            if (refused.isEmpty()) {
                meter.append(handle, entry, seat);
            }
            return refused;
        });
    }

    @Override
    public Booked booked(LocalDate day, String run) {
        try {
            return session.read(handle -> meter.booked(handle, day, run));
        } catch (IllegalArgumentException unreadable) {
            return session.change(handle -> soundly(handle, day, run));
        }
    }

    private Booked soundly(Handle handle, LocalDate day, String run) {
        try {
            return meter.booked(handle, day, run);
        } catch (IllegalArgumentException unreadable) {
            meter.rebuild(handle);
            return meter.booked(handle, day, run);
        }
    }

    @Override
    public List<Entry> on(LocalDate day) {
        return session.read(handle -> {
            try (Stream<Entry> entries = last(handle, day, day, "at, line")) {
                return entries.toList();
            }
        });
    }

    @Override
    public void each(LocalDate first, LocalDate last, Consumer<Entry> sink) {
        try (Session apart = database.apart()) {
            apart.read(handle -> {
                try (Stream<Entry> entries = last(handle, first, last, "day, line")) {
                    entries.forEach(sink);
                }
                return handle;
            });
        }
    }

    @Override
    public List<Entry> abandoned() {
        return session.read(meter::open).stream()
                .filter(open -> !database.presence().lives(open.seat()))
                .map(Meter.Open::entry)
                .toList();
    }

    private Stream<Entry> last(Handle handle, LocalDate first, LocalDate last, String order) {
        return handle
                .createQuery(LAST + order)
                .bind("first", first.toEpochDay())
                .bind("last", last.toEpochDay())
                .map((row, _) -> rows.entry(row))
                .stream();
    }
}
