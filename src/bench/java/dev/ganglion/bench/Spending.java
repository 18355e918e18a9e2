package dev.ganglion.bench;

import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Made-up calls of a ledger, the same each time but for the day that they end on, which is today.
///
/// @param days over which they are spread evenly
/// @param conversation that of a call by its number, or an empty one
record Spending(String name, int calls, int days, int models, LongFunction<String> conversation) {
    private static final int BATCH = 10_000;
    private static final long DAY_NANOS = 86_400_000_000_000L;

    /// Two years of work: twelve models, and four calls of ten in a conversation of twelve with one model.
    static Spending years(int calls) {
        return new Spending("Two years of work", calls, 730, 12, call -> call % 10 < 4 ? "talk-" + call / 30 : "");
    }

    /// All today, each in a conversation of its own, with three hundred models.
    static Spending oneDay(int calls) {
        return new Spending("One day, each call in a conversation of its own", calls, 1, 300, call -> "talk-" + call);
    }

    static String connection(int number) {
        return number == 0 ? "api.cloudflare.com/023e105f4ecef8ad9ca31a8372d0c353" : "sandbox";
    }

    /// Writes two lines a call, past the sums.
    void write(Path file) throws SQLException {
        Random random = new Random(1);
        long today = LocalDate.now(ZoneOffset.UTC).toEpochDay();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("""
                    INSERT INTO entry (call, state, at, day, connection, simulated, conversation, run, model, task,
                        neurons, computed, amounts, failure, prompt_tokens, cached_tokens, completion_tokens)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'TEXT_GENERATION', ?, ?, ?, ?, ?, 0, ?)""")) {
                for (int call = 0; call < calls; call++) {
                    long day = today - days + 1 + (long) call * days / calls;
                    write(insert, call, day, random);
                    if (call % BATCH == 0) {
                        connection.commit();
                    }
                }
            }
            connection.commit();
        }
    }

    private void write(PreparedStatement insert, int call, long day, Random random) throws SQLException {
        String talk = conversation.apply(call);
        Random choice = talk.isEmpty() ? random : new Random(talk.hashCode());
        int connection = choice.nextInt(5) == 0 ? 1 : 0;
        insert.setString(1, new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        insert.setString(2, "RESERVED");
        insert.setLong(3, day * DAY_NANOS + call);
        insert.setLong(4, day);
        insert.setString(5, connection(connection));
        insert.setInt(6, connection);
        insert.setString(7, talk.isEmpty() ? null : talk);
        insert.setString(8, "run-" + call / 50);
        insert.setString(9, "@cf/vendor/a-model-of-some-length-" + (int) (models * Math.pow(choice.nextDouble(), 2)));
        insert.setString(10, "250.125");
        for (int column = 11; column <= 15; column++) {
            insert.setString(column, null);
        }
        insert.execute();
        insert.setString(2, random.nextInt(3) == 0 ? "COMPUTED" : "STATED");
        insert.setString(10, random.nextInt(90) + "." + random.nextInt(1_000_000));
        insert.setString(11, random.nextInt(90) + "." + random.nextInt(1_000_000));
        insert.setString(12, random.nextInt(9) == 0 ? "TILE=4 STEP=100" : null);
        insert.setString(13, random.nextInt(40) == 0 ? "cut" : null);
        insert.setLong(14, random.nextInt(2_000));
        insert.setLong(15, random.nextInt(900));
        insert.execute();
    }

    /// Makes the sums of what was written.
    static void sum(Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Handle handle = Jdbi.create(connection).open()) {
            handle.useTransaction(new Meter(new EntryRows(Damage.logged()))::rebuild);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
