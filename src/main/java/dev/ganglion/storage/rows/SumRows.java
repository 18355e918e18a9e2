package dev.ganglion.storage.rows;

import dev.ganglion.domain.meter.Booked;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sums for budgets: one row a UTC day and connection, one row a run of the program.
final class SumRows {
    private static final String SHARE = "SELECT spent, reserved, at_least, at_most, unknown, used_up";

    private static final String ON_DAY = SHARE + ", connection, simulated FROM day_sum WHERE day = ?";

    private static final String OF_DAY = SHARE + " FROM day_sum WHERE day = ? AND connection = ? AND simulated = ?";

    private static final String PUT_DAY = "INSERT OR REPLACE INTO day_sum (day, connection, simulated, "
            + "spent, reserved, at_least, at_most, unknown, used_up) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String OF_RUN = SHARE + " FROM run_sum WHERE run = ?";

    private static final String PUT_RUN = "INSERT OR REPLACE INTO run_sum (run, spent, reserved, at_least, "
            + "at_most, unknown, used_up) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private SumRows() {}

    /// What a row of a day is for.
    record Key(long day, String connection, boolean simulated) {
        static Key of(Entry entry) {
            Payer payer = entry.purpose().payer();
            return new Key(entry.day().toEpochDay(), payer.connection(), payer.simulated());
        }
    }

    private record Line(String connection, boolean simulated, Sum sum) {}

    /// Throws [IllegalArgumentException] when a row cannot be read.
    static Booked booked(Statements statements, LocalDate day, String run) {
        List<Line> lines = statements.all(
                row -> new Line(row.getString(7), row.getBoolean(8), share(row).sum()), ON_DAY, day.toEpochDay());
        Map<String, Sum> connections = new HashMap<>();
        List<Sum> real = new ArrayList<>();
        for (Line line : lines) {
            connections.merge(line.connection, line.sum, Sum::plus);
            if (!line.simulated) {
                real.add(line.sum);
            }
        }
        return new Booked(day, connections, Sum.of(real), ofRun(statements, run).sum());
    }

    static void add(Statements statements, Key key, Share more) {
        int simulated = key.simulated ? 1 : 0;
        Share now = statements
                .first(SumRows::share, OF_DAY, key.day, key.connection, simulated)
                .orElse(Share.NOTHING)
                .plus(more);
        statements.run(
                PUT_DAY,
                key.day,
                key.connection,
                simulated,
                now.spent().toPlainString(),
                now.reserved().toPlainString(),
                now.atLeast().toPlainString(),
                now.atMost().toPlainString(),
                now.unknown(),
                now.usedUp());
    }

    static void add(Statements statements, String run, Share more) {
        Share now = ofRun(statements, run).plus(more);
        statements.run(
                PUT_RUN,
                run,
                now.spent().toPlainString(),
                now.reserved().toPlainString(),
                now.atLeast().toPlainString(),
                now.atMost().toPlainString(),
                now.unknown(),
                now.usedUp());
    }

    private static Share ofRun(Statements statements, String run) {
        return statements.first(SumRows::share, OF_RUN, run).orElse(Share.NOTHING);
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                Amounts.decimal(row.getString(1)),
                Amounts.decimal(row.getString(2)),
                Amounts.decimal(row.getString(3)),
                Amounts.decimal(row.getString(4)),
                row.getLong(5),
                row.getLong(6));
    }
}
