package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// An open database file. Close it after everything that uses it.
public final class Database implements AutoCloseable {
    private final Session ledger;
    private final Session conversations;
    private final Optional<Path> keptAside;

    private Database(Session ledger, Session conversations, Optional<Path> keptAside) {
        this.ledger = ledger;
        this.conversations = conversations;
        this.keptAside = keptAside;
    }

    /// Opens `file`, creating or migrating it. Blocks for some 300 ms in a fresh process.
    ///
    /// A file that is no database is renamed and a new one takes its place: see [#keptAside].
    /// Throws [StorageException] when the file cannot be opened, or comes from a newer version of the program.
    public static Database open(Path file) {
        try {
            return open(file, Optional.empty());
        } catch (StorageException e) {
            if (damaged(e)) {
                return open(file, Optional.of(Aside.move(file)));
            }
            throw e;
        }
    }

    /// Where the damaged file went that was found instead of a database.
    public Optional<Path> keptAside() {
        return keptAside;
    }

    /// What is written here is on the disk when the write returns.
    Session ledger() {
        return ledger;
    }

    /// What is written here survives the end of the process.
    Session conversations() {
        return conversations;
    }

    @Override
    public void close() {
        conversations.close();
        ledger.close();
    }

    private static Database open(Path file, Optional<Path> keptAside) {
        try {
            OwnerOnly.createFile(file);
        } catch (IOException e) {
            throw new StorageException("The store " + file + " cannot be created: " + Aside.reason(e) + '.', e);
        }
        Session ledger = Session.open(file, SynchronousMode.FULL);
        try {
            Schema.migrate(ledger);
            return new Database(ledger, Session.open(file, SynchronousMode.NORMAL), keptAside);
        } catch (StorageException e) {
            ledger.close();
            throw e;
        }
    }

    private static boolean damaged(StorageException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException failure) {
                SQLiteErrorCode code = failure.getResultCode();
                return code == SQLiteErrorCode.SQLITE_NOTADB || code == SQLiteErrorCode.SQLITE_CORRUPT;
            }
        }
        return false;
    }
}
