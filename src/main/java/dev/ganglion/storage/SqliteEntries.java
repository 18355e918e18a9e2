package dev.ganglion.storage;

import dev.ganglion.domain.Entries;
import dev.ganglion.domain.Entry;
import dev.ganglion.domain.Task;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The ledger's lines in a table to which lines are only ever added.
public final class SqliteEntries implements Entries {
    private final Session session;

    public SqliteEntries(Database database) {
        session = database.ledger();
    }

    @Override
    public void append(Entry entry) {
        session.write(handle -> insert(handle, entry));
    }

    @Override
    public List<Entry> on(LocalDate day) {
        return session.read(handle -> handle.createQuery("""
                        SELECT * FROM entry
                        WHERE line IN (SELECT max(line) FROM entry WHERE day = :day GROUP BY call)
                        ORDER BY at, line""")
                .bind("day", day.toEpochDay())
                .map((row, _) -> entry(row))
                .list());
    }

    @Override
    public List<Entry> open() {
        return session.read(
                handle -> handle.createQuery("""
                        SELECT * FROM entry AS reserved
                        WHERE state = 'RESERVED'
                            AND NOT EXISTS (SELECT 1 FROM entry WHERE call = reserved.call AND line > reserved.line)
                        ORDER BY at, line""").map((row, _) -> entry(row)).list());
    }

    private static void insert(Handle handle, Entry entry) {
        var insert = handle.createUpdate("""
                        INSERT INTO entry (call, state, at, day, connection, model, task, neurons,
                            prompt_tokens, cached_tokens, completion_tokens, stated_neurons)
                        VALUES (:call, :state, :at, :day, :connection, :model, :task, :neurons,
                            :promptTokens, :cachedTokens, :completionTokens, :statedNeurons)""")
                .bind("call", entry.call())
                .bind("state", entry.state().name())
                .bind("at", Columns.nanos(entry.at()))
                .bind("day", LocalDate.ofInstant(entry.at(), ZoneOffset.UTC).toEpochDay())
                .bind("connection", entry.connection())
                .bind("model", entry.model())
                .bind("task", entry.task().name())
                .bind("neurons", Columns.decimal(entry.neurons()));
        Columns.bind(insert, entry.usage()).execute();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("call"),
                Entry.State.valueOf(row.getString("state")),
                Columns.instant(row.getLong("at")),
                row.getString("connection"),
                row.getString("model"),
                Task.valueOf(row.getString("task")),
                Columns.neurons(row, "neurons"),
                Columns.usage(row));
    }
}
