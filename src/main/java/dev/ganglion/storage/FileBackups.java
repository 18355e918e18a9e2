package dev.ganglion.storage;

import dev.ganglion.domain.Settings;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.Backups;
import dev.ganglion.domain.backup.Contents;
import dev.ganglion.domain.backup.Holding;
import dev.ganglion.storage.file.Aside;
import dev.ganglion.storage.file.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sqlite.SQLiteConfig.SynchronousMode;

/// Backups of the user's folders.
public final class FileBackups implements Backups {
    private final Folders folders;
    private final Settings settings;
    private final String version;
    private final Clock clock;

    /// `version` is that of the program, for the backups that it writes.
    public FileBackups(Folders folders, Settings settings, String version, Clock clock) {
        this.folders = folders;
        this.settings = settings;
        this.version = version;
        this.clock = clock;
    }

    @Override
    public Contents write(Path target) {
        return apart("backup", "The backup " + target + " was not written: ", work -> write(target, work));
    }

    private Contents write(Path target, Path work) throws IOException {
        Path database = work.resolve(BackupFile.DATABASE);
        Map<String, String> portable = PortableSettings.of(settings.all());
        SettingsFile.write(work.resolve(BackupFile.SETTINGS), portable);
        Contents contents = copyOfDatabase(database, portable.size());
        Path draft = Files.createTempFile(
                target.toAbsolutePath().getParent(),
                target.getFileName() + ".",
                ".tmp",
                OwnerOnly.permissions("rw-------"));
        try {
            BackupFile.write(
                    draft,
                    new BackupFile.Manifest(BackupFile.FORMAT, Schema.NEWEST, contents),
                    work.resolve(BackupFile.SETTINGS),
                    database);
            SettingsFile.move(draft, target);
        } finally {
            Files.deleteIfExists(draft);
        }
        return contents;
    }

    private Contents copyOfDatabase(Path copy, long settingsCount) {
        try (Session session = Session.open(folders.database(), SynchronousMode.NORMAL)) {
            session.read(handle -> handle.execute("VACUUM INTO ?", copy.toString()));
        }
        try (Session session = Session.open(copy, SynchronousMode.NORMAL)) {
            WordIndex.drop(session);
            return new Contents(
                    clock.instant(), version, count(session, "conversation"), count(session, "entry"), settingsCount);
        }
    }

    private static long count(Session session, String table) {
        return session.read(handle -> handle.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Contents inspect(Path backup) {
        return BackupFile.contents(backup);
    }

    @Override
    public Contents stage(Path backup) {
        Contents contents = inspect(backup);
        return apart("unpacked", "The backup " + backup + " was not restored: ", work -> {
            BackupFile.unpack(backup, work);
            new Restore(folders).stage(backup, work);
            return contents;
        });
    }

    @Override
    public void unstage() {
        try {
            Restore.delete(folders.restore());
        } catch (IOException e) {
            throw new StorageException(
                    "The folder " + folders.restore() + " cannot be removed: " + Aside.reason(e) + '.', e);
        }
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                holding(Holding.Kind.CONVERSATIONS_AND_COSTS, folders.database()),
                holding(Holding.Kind.SETTINGS, folders.settings()),
                holding(Holding.Kind.PICTURES, folders.pictures()),
                holding(Holding.Kind.RECORDINGS, folders.recordings()),
                holding(Holding.Kind.CATALOGUES, folders.catalogues()),
                holding(Holding.Kind.LOGS, folders.logs()));
    }

    /// The database takes what its companions take, too.
    private static Holding holding(Holding.Kind kind, Path path) {
        if (kind == Holding.Kind.CONVERSATIONS_AND_COSTS) {
            long all = Stream.of("", "-wal", "-shm")
                    .mapToLong(end -> size(path.resolveSibling(path.getFileName() + end)))
                    .sum();
            return new Holding(kind, path, all);
        }
        return new Holding(kind, path, size(path));
    }

    private static long size(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (NoSuchFileException none) {
            return 0;
        } catch (IOException | UncheckedIOException unreadable) {
            return 0;
        }
    }

    /// Something done in a folder of its own, which is gone afterwards.
    private interface Work {
        Contents in(Path folder) throws IOException;
    }

    private Contents apart(String name, String failed, Work work) {
        try {
            Path folder = Files.createTempDirectory(folders.data(), name, OwnerOnly.permissions("rwx------"));
            try {
                return work.in(folder);
            } finally {
                Restore.delete(folder);
            }
        } catch (IOException e) {
            throw new StorageException(failed + Aside.reason(e) + '.', e);
        }
    }
}
