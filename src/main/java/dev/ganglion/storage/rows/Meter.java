package dev.ganglion.storage.rows;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The sums of the ledger's calls, kept beside its lines: a call counts by its last line, so a later line takes the
/// place of an earlier one.
///
/// For one thread at a time, and best for one connection. What only reads throws [IllegalArgumentException] where a
/// sum cannot be read; [#rebuild] then makes all of them anew.
public final class Meter {
    /// What holds of the last line of a call.
    public static final String LAST =
            "NOT EXISTS (SELECT 1 FROM entry later WHERE later.call = entry.call AND later.line > entry.line)";

    /// The tables that are computed from the lines.
    public static final Set<String> COMPUTED =
            Set.of("day_sum", "run_sum", "call_kind", "tally", "conversation_tally", "open_call");

    /// So many rows are gathered before they are written, when all are made anew.
    private static final int GATHERED = 50_000;

    /// The seat of nobody.
    private static final long NOBODY = 0;

    private final EntryRows entries;
    private @Nullable Statements prepared;

    /// @param entries reads and writes the lines
    public Meter(EntryRows entries) {
        this.entries = entries;
    }

    /// A call that has not ended, and the seat of the process that made it.
    public record Open(Entry entry, long seat) {}

    /// Adds a line and keeps the sums. In a transaction.
    ///
    /// @param seat that of this process
    public void append(Handle handle, Entry entry, long seat) {
        Statements statements = statements(handle);
        Optional<Entry> before = entries.last(statements, entry.call());
        entries.insert(statements, entry);
        note(statements, entry, before, seat);
        Changes changes = new Changes();
        before.ifPresent(changes::take);
        changes.add(entry);
        try {
            changes.write(statements);
        } catch (IllegalArgumentException unreadable) {
            rebuild(handle);
        }
    }

    private static void note(Statements statements, Entry entry, Optional<Entry> before, long seat) {
        if (entry.state() == Entry.State.RESERVED) {
            statements.run("INSERT OR REPLACE INTO open_call VALUES (?, ?)", entry.call(), seat);
        } else if (before.filter(line -> line.state() == Entry.State.RESERVED).isPresent()) {
            statements.run("DELETE FROM open_call WHERE call = ?", entry.call());
        }
    }

    /// What is booked on that day and by that run.
    public Booked booked(Handle handle, LocalDate day, String run) {
        return SumRows.booked(statements(handle), day, run);
    }

    /// Sums of the calls of those days, which are both included, oldest day first.
    public List<Tally> days(Handle handle, LocalDate first, LocalDate last) {
        return TallyRows.days(statements(handle), first, last);
    }

    /// The same with conversations told apart, as far as there are not too many of them.
    public List<Tally> conversations(Handle handle, LocalDate first, LocalDate last) {
        return TallyRows.conversations(statements(handle), first, last);
    }

    /// The calls whose last line is a reservation, oldest first.
    public List<Open> open(Handle handle) {
        return handle.createQuery("""
                        SELECT entry.*, seat FROM open_call JOIN entry
                        ON line = (SELECT max(line) FROM entry WHERE entry.call = open_call.call)
                        ORDER BY at, line""")
                .map((row, _) -> new Open(entries.entry(row), row.getLong("seat")))
                .list();
    }

    /// Makes all sums anew from the lines. In a transaction.
    public void rebuild(Handle handle) {
        Map<String, Long> seats = handle.createQuery("SELECT call, seat FROM open_call")
                .reduceRows(new HashMap<>(), (all, row) -> {
                    all.put(row.getColumn("call", String.class), row.getColumn("seat", Long.class));
                    return all;
                });
        COMPUTED.forEach(table -> handle.execute("DELETE FROM " + table));
        Statements statements = statements(handle);
        Changes[] changes = {new Changes()};
        try (Stream<Entry> last = last(handle)) {
            last.forEach(entry -> {
                changes[0].add(entry);
                if (entry.state() == Entry.State.RESERVED) {
                    note(statements, entry, Optional.empty(), seats.getOrDefault(entry.call(), NOBODY));
                }
                if (changes[0].size() > GATHERED) {
                    changes[0].write(statements);
                    changes[0] = new Changes();
                }
            });
        }
        changes[0].write(statements);
    }

    private Statements statements(Handle handle) {
        Statements known = prepared;
        if (known == null || !known.on(handle)) {
            known = new Statements(handle);
            prepared = known;
        }
        return known;
    }

    private Stream<Entry> last(Handle handle) {
        return handle
                .createQuery("SELECT * FROM entry WHERE " + LAST + " ORDER BY line")
                .map((row, _) -> entries.entry(row))
                .stream();
    }
}
