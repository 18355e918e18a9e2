package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.speech.Talks;
import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.storage.file.Aside;
import dev.ganglion.storage.file.OwnerOnly;
import dev.ganglion.storage.rows.Damage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;

/// An open database file. Close it after everything that uses it.
public final class Database implements AutoCloseable {
    private static final Set<SQLiteErrorCode> DAMAGED =
            EnumSet.of(SQLiteErrorCode.SQLITE_NOTADB, SQLiteErrorCode.SQLITE_CORRUPT);

    /// How long the log gets before it is brought into the file: so long that fewer than one booking in a hundred
    /// waits for it.
    private static final int CHECKPOINT_PAGES = 4_000;

    private final Session ledger;
    private final Session conversations;
    private final Session search;
    private final Optional<Path> keptAside;
    private final Damage damage = Damage.logged();
    private final Presence presence;

    private Database(Session ledger, Session conversations, Session search, Optional<Path> keptAside) {
        this.ledger = ledger;
        this.conversations = conversations;
        this.search = search;
        this.keptAside = keptAside;
        presence = new Presence(ledger.file());
    }

    /// Opens `file`, creating or migrating it. Blocks for some 300 ms in a fresh process.
    ///
    /// A file that is no database is renamed and a new one takes its place: see [#keptAside].
    /// Throws [StorageException] when the file cannot be opened, or comes from a newer version of the program.
    public static Database open(Path file) {
        try {
            return open(file, Optional.empty());
        } catch (StorageException e) {
            if (Session.failed(e, DAMAGED)) {
                return open(file, Optional.of(Aside.move(file)));
            }
            throw e;
        }
    }

    /// Where the damaged file went that was found instead of a database.
    public Optional<Path> keptAside() {
        return keptAside;
    }

    /// The spoken conversations in it.
    public Talks talks() {
        return new SqliteTalks(this);
    }

    /// The transcripts in it. Uses `clock` for when one was thrown away.
    public Transcripts transcripts(Clock clock) {
        return new SqliteTranscripts(this, clock);
    }

    /// What is written here is on the disk when the write returns.
    Session ledger() {
        return ledger;
    }

    /// What is written here survives the end of the process.
    Session conversations() {
        return conversations;
    }

    /// Only reads, so that a search keeps no writer waiting.
    Session search() {
        return search;
    }

    /// Another one that only reads, for what takes long. To be closed by the caller.
    Session apart() {
        return Session.open(ledger.file(), SynchronousMode.NORMAL);
    }

    /// Which processes that have used this database still live.
    Presence presence() {
        return presence;
    }

    Damage damage() {
        return damage;
    }

    @Override
    public void close() {
        search.close();
        conversations.close();
        ledger.close();
        presence.close();
    }

    private static Database open(Path file, Optional<Path> keptAside) {
        try {
            OwnerOnly.createFile(file);
        } catch (IOException e) {
            throw new StorageException("The store " + file + " cannot be created: " + Aside.reason(e) + '.', e);
        }
        Session ledger = Session.open(file, SynchronousMode.FULL);
        try {
            ledger.read(handle -> handle.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES));
            Schema.migrate(ledger);
            WordIndex.prepare(ledger);
            return new Database(
                    ledger,
                    Session.open(file, SynchronousMode.NORMAL),
                    Session.open(file, SynchronousMode.NORMAL),
                    keptAside);
        } catch (StorageException e) {
            ledger.close();
            throw e;
        }
    }
}
