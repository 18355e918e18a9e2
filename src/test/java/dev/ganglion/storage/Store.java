package dev.ganglion.storage;

import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Turn;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/// A database of conversations with a clock that the test sets.
final class Store implements AutoCloseable {
    static final Instant AT = Instant.parse("2026-11-23T10:00:00.123456789Z");
    static final Conversation ANTS = new Conversation("c1", "Ants", "@cf/a/b", AT, List.<Turn>of());

    final AtomicReference<Instant> now = new AtomicReference<>(AT);
    final Database database;
    final SqliteConversations conversations;
    final SqliteShelves shelves;
    final SqliteSearch search;
    final SqliteAttachments attachments;
    final SqliteLibrary library;

    private final Path file;

    Store(Path file) {
        this.file = file;
        database = Database.open(file);
        Clock clock = new Set(now);
        conversations = new SqliteConversations(database, clock);
        shelves = new SqliteShelves(database, clock);
        search = new SqliteSearch(database);
        attachments = new SqliteAttachments(database, clock);
        library = new SqliteLibrary(database);
    }

    /// A database as the first version made it, with rows that `statements` put there.
    static void ofSchemaOne(Path file, List<String> statements) {
        ofSchema(1, file, statements);
    }

    /// The same of a later version.
    static void ofSchema(int version, Path file, List<String> statements) {
        try (Session session = Session.open(file, org.sqlite.SQLiteConfig.SynchronousMode.NORMAL)) {
            session.write(handle -> {
                IntStream.rangeClosed(1, version).forEach(step -> Schema.run(handle, step + ".sql"));
                handle.execute("PRAGMA user_version = " + version);
                statements.forEach(handle::execute);
            });
        }
    }

    /// The same after a start of the program.
    Store again() {
        close();
        return new Store(file);
    }

    Conversation open(String id) {
        return conversations.open(id).orElseThrow();
    }

    /// Runs a statement on the rows, past the ports.
    void execute(String sql) {
        database.conversations().read(handle -> handle.execute(sql));
    }

    long count(String table) {
        return database.conversations()
                .read(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class Set extends Clock {
        private final AtomicReference<Instant> now;

        Set(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
