package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// One connection to the database, for one thread at a time; the others wait their turn.
/// Failures come out as [StorageException].
final class Session implements AutoCloseable {
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;
    private final Handle handle;
    private final ReentrantLock turn = new ReentrantLock(true);

    private Session(Path file, Handle handle) {
        this.file = file;
        this.handle = handle;
    }

    static Session open(Path file, SynchronousMode synchronous) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(synchronous);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        try {
            Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
            return new Session(file, Jdbi.create(connection).open());
        } catch (SQLException | JdbiException e) {
            throw new StorageException("The store " + file + " cannot be opened: " + reason(e) + '.', e);
        }
    }

    Path file() {
        return file;
    }

    /// Runs `query` outside a transaction.
    <T> T read(Function<Handle, T> query) {
        return exclusively(query);
    }

    /// Runs `change` in one transaction: all of it or nothing.
    void write(Consumer<Handle> change) {
        exclusively(handle -> {
            handle.useTransaction(change::accept);
            return handle;
        });
    }

    /// Runs `change` in one transaction, as [#write] does, and returns what it returns.
    <T> T change(Function<Handle, T> change) {
        return exclusively(handle -> handle.inTransaction(change::apply));
    }

    /// What SQLite says, as a part of a sentence.
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /// Whether SQLite failed with one of those.
    static boolean failed(Throwable failure, Set<SQLiteErrorCode> codes) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException e) {
                return codes.contains(e.getResultCode());
            }
        }
        return false;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            handle.getConnection().close();
        } catch (SQLException e) {
            throw new StorageException("The store " + file + " did not close: " + reason(e) + '.', e);
        } finally {
            turn.unlock();
        }
    }

    private <T> T exclusively(Function<Handle, T> work) {
        turn.lock();
        try {
            return work.apply(handle);
        } catch (JdbiException e) {
            throw new StorageException("The store " + file + " failed: " + reason(e) + '.', e);
        } finally {
            turn.unlock();
        }
    }
}
