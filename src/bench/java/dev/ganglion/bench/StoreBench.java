package dev.ganglion.bench;

import dev.ganglion.domain.chat.Branches;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.domain.chat.Turn.Prompt;
import dev.ganglion.storage.Database;
import dev.ganglion.storage.SqliteConversations;
import dev.ganglion.storage.SqliteSearch;
import dev.ganglion.storage.SqliteShelves;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/// A conversation of 5,000 messages: opening it, adding to it; and a store of 100,000 that the first version wrote:
/// opening it, making it searchable.
///
/// Budget: 100 ms to open the conversation, 2 ms to add a turn.
public final class StoreBench {
    private static final int TURNS = 5_000;
    private static final int OLD_TURNS = 100_000;
    private static final int ROUNDS = 30;

    private StoreBench() {}

    /// Prints a line for each; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("ganglion-store");
        try {
            System.out.println(Timings.HEAD);
            longConversation(folder.resolve("long.db"));
            old(folder.resolve("old.db"));
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void longConversation(Path file) {
        Conversation whole = new Chatter(3).conversation(1, TURNS);
        try (Database database = Database.open(file)) {
            new SqliteShelves(database, Clock.systemUTC()).add(whole);
        }
        try (Database database = Database.open(file)) {
            SqliteConversations conversations = new SqliteConversations(database, Clock.systemUTC());
            Timings opening = new Timings();
            int[] turns = new int[1];
            Timings adding = new Timings();
            Timings putting = new Timings();
            for (int i = 0; i < ROUNDS; i++) {
                opening.time(() -> turns[0] =
                        conversations.open(whole.id()).orElseThrow().turns().size());
            }
            Branches[] branches = {whole.branches()};
            for (int i = 0; i < 10 * ROUNDS; i++) {
                Turn turn = new Prompt("new" + i, Instant.EPOCH, "ants");
                String leaf = branches[0].leaf();
                adding.time(() -> branches[0] = branches[0].add(turn));
                putting.time(() -> conversations.put(whole.id(), turn, leaf));
            }
            System.out.println(opening.line("open " + turns[0] + " messages"));
            System.out.println(adding.line("add a turn to their tree"));
            System.out.println(putting.line("put it"));
        }
    }

    private static void old(Path file) throws SQLException, IOException {
        fill(file);
        Timings opening = new Timings();
        opening.time(() -> Database.open(file).close());
        System.out.println(opening.line("bring 100,000 old turns up to date"));
        try (Database database = Database.open(file)) {
            SqliteSearch search = new SqliteSearch(database);
            Timings indexing = new Timings();
            indexing.time(() -> catchUp(search));
            System.out.println(indexing.line("index them behind the window"));
        }
    }

    private static void catchUp(SqliteSearch search) {
        try {
            search.catchUp();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As the first version did.
    private static void fill(Path file) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : firstSchema().split("\n\n", -1)) {
                statement.execute(sql);
            }
            statement.execute("PRAGMA user_version = 1");
            statement.execute("INSERT INTO conversation VALUES ('c', 'Old', 'm', 1, 1)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO turn (id, conversation, place, kind, at, text) VALUES (?, 'c', ?, 'prompt', ?, ?)")) {
                Chatter chatter = new Chatter(5);
                for (int i = 0; i < OLD_TURNS; i++) {
                    insert.setString(1, "t" + i);
                    insert.setInt(2, i);
                    insert.setLong(3, i);
                    insert.setString(4, chatter.prompt(false));
                    insert.execute();
                }
            }
            connection.commit();
        }
    }

    private static String firstSchema() throws IOException {
        try (InputStream script = Objects.requireNonNull(Database.class.getResourceAsStream("1.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
