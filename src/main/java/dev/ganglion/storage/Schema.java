package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jdbi.v3.core.Handle;

/// Brings a database to the schema of this version: each step `n.sql` runs in one transaction
/// that also notes `n` in the file.
final class Schema {
    /// The schema that this version knows.
    static final int NEWEST = 9;

    /// The step after which the sums of the ledger's lines are as this version keeps them.
    private static final int SUMMED = 9;

    private Schema() {}

    static void migrate(Session session) {
        int version = session.read(Schema::version);
        if (version > NEWEST) {
            throw new StorageException(
                    ("The store %s was written by a newer version of Ganglion (schema %d, this version knows %d)."
                                    + " Update Ganglion, or start it with another data folder.")
                            .formatted(session.file(), version, NEWEST),
                    null);
        }
        for (int step = version + 1; step <= NEWEST; step++) {
            int next = step;
            session.write(handle -> apply(handle, next));
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    private static void apply(Handle handle, int step) {
        if (version(handle) >= step) {
            return; // another process was quicker
        }
        run(handle, step + ".sql");
        if (step == SUMMED) {
            new Meter(new EntryRows(Damage.logged())).rebuild(handle);
        }
        handle.execute("PRAGMA user_version = " + step);
    }

    /// Runs the statements of a script beside this class, which blank lines part.
    static void run(Handle handle, String script) {
        for (String statement : read(script).split("\n\n", -1)) {
            handle.execute(statement);
        }
    }

    private static String read(String script) {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(script))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
