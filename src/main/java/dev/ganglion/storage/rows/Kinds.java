package dev.ganglion.storage.rows;

import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What calls of one kind have in common on every day, by a number, so that no row repeats it. Good for one
/// transaction.
final class Kinds {
    private record Kind(String connection, boolean simulated, String model, Task task) {}

    private final Map<Kind, Long> known = new HashMap<>();

    /// The number of that kind, which is given one where it has none.
    long id(Statements statements, Tally.Key key) {
        Payer payer = key.payer();
        Kind kind = new Kind(payer.connection(), payer.simulated(), key.model(), key.task());
        return known.computeIfAbsent(kind, _ -> find(statements, kind).orElseGet(() -> add(statements, kind)));
    }

    private static Optional<Long> find(Statements statements, Kind kind) {
        return statements.first(
                row -> row.getLong(1),
                "SELECT id FROM call_kind WHERE connection = ? AND simulated = ? AND model = ? AND task = ?",
                kind.connection,
                kind.simulated ? 1 : 0,
                kind.model,
                kind.task.name());
    }

    private static long add(Statements statements, Kind kind) {
        statements.run(
                "INSERT INTO call_kind (connection, simulated, model, task) VALUES (?, ?, ?, ?)",
                kind.connection,
                kind.simulated ? 1 : 0,
                kind.model,
                kind.task.name());
        return find(statements, kind).orElseThrow();
    }

    /// Keys of all kinds by their numbers, outside of any conversation. Their day stands for no day.
    ///
    /// Throws [IllegalArgumentException] when a row cannot be read.
    static Map<Long, Tally.Key> all(Statements statements) {
        return statements
                .all(
                        row -> {
                            Payer payer = new Payer(row.getString(2), row.getBoolean(3), Optional.empty());
                            Task task = Task.valueOf(row.getString(5));
                            Tally.Key key = new Tally.Key(LocalDate.EPOCH, payer, row.getString(4), task);
                            return Map.entry(row.getLong(1), key);
                        },
                        "SELECT id, connection, simulated, model, task FROM call_kind")
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
