package dev.ganglion.storage.rows;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Lines of the ledger as rows of the table `entry`, both ways.
///
/// What is damaged in a row is read as what nobody told: its call stays, and its cost is unknown rather than nothing.
public final class EntryRows {
    private static final String INSERT = """
            INSERT INTO entry (call, state, at, day, connection, simulated, conversation, run, model, task, neurons,
                computed, amounts, failure, prompt_tokens, cached_tokens, completion_tokens, stated_neurons)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String LAST = "SELECT * FROM entry WHERE call = ? ORDER BY line DESC LIMIT 1";

    private final Damage damage;

    /// @param damage is told of rows that cannot be read as they were meant
    public EntryRows(Damage damage) {
        this.damage = damage;
    }

    void insert(Statements statements, Entry entry) {
        Purpose purpose = entry.purpose();
        Payer payer = purpose.payer();
        Optional<Usage> usage = entry.work().usage();
        statements.run(
                INSERT,
                entry.call(),
                entry.state().name(),
                Columns.nanos(entry.at()),
                entry.day().toEpochDay(),
                payer.connection(),
                payer.simulated() ? 1 : 0,
                payer.conversation().orElse(null),
                purpose.run(),
                purpose.model(),
                purpose.task().name(),
                Columns.decimal(entry.neurons()),
                Columns.decimal(entry.work().computed()),
                Amounts.written(entry.work().amounts()),
                entry.failure().orElse(null),
                usage.map(Usage::promptTokens).orElse(null),
                usage.map(Usage::cachedTokens).orElse(null),
                usage.map(Usage::completionTokens).orElse(null),
                Columns.decimal(usage.flatMap(Usage::neurons)));
    }

    /// The last line of that call.
    Optional<Entry> last(Statements statements, String call) {
        return statements.first(this::entry, LAST, call);
    }

    /// The line of that row.
    public Entry entry(ResultSet row) throws SQLException {
        Payer payer = new Payer(
                row.getString("connection"),
                row.getBoolean("simulated"),
                Optional.ofNullable(row.getString("conversation")));
        Task task = read(row, "task", Task::valueOf).orElse(Task.OTHER);
        Entry.State state = read(row, "state", Entry.State::valueOf).orElse(Entry.State.UNKNOWN);
        Work work = new Work(
                usage(row), read(row, "amounts", Amounts::read).orElse(Map.of()), read(row, "computed", this::neurons));
        return new Entry(
                row.getString("call"),
                state,
                Columns.instant(row.getLong("at")),
                new Purpose(payer, row.getString("model"), task, row.getString("run")),
                read(row, "neurons", this::neurons),
                work,
                Optional.ofNullable(row.getString("failure")));
    }

    private Optional<Usage> usage(ResultSet row) throws SQLException {
        try {
            return Columns.usage(row);
        } catch (IllegalArgumentException impossible) {
            found(row, "usage");
            return Optional.empty();
        }
    }

    private Neurons neurons(String written) {
        return new Neurons(Amounts.decimal(written));
    }

    private <T> Optional<T> read(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        String written = row.getString(column);
        if (written == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(written));
        } catch (IllegalArgumentException unreadable) {
            found(row, column);
            return Optional.empty();
        }
    }

    private void found(ResultSet row, String column) throws SQLException {
        damage.found("entry." + column, row.getString("line"));
    }
}
