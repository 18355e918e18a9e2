package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.storage.file.Aside;
import dev.ganglion.storage.file.OwnerOnly;
import dev.ganglion.storage.rows.Damage;
import dev.ganglion.storage.rows.EntryRows;
import dev.ganglion.storage.rows.Meter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sqlite.SQLiteConfig.SynchronousMode;
import tools.jackson.core.JacksonException;

/// Puts what a backup holds into the place of what is there, before anything is opened.
///
/// All or nothing: what is made ready is complete, or it is not looked at; once it has begun to move, a start that dies
/// on the way is finished by the next one. What was there before is kept.
public final class Restore {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String READY = "ready";

    private static final String TABLES = """
            SELECT name FROM main.sqlite_master
            WHERE type = 'table' AND name NOT GLOB 'sqlite_*'""";

    private static final String COMPUTED = """
            SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'view' OR (type = 'table'
            AND sql LIKE 'CREATE VIRTUAL%' AND name NOT IN ('turn_words', 'conversation_words')))""";

    private final Folders folders;

    /// Of those folders.
    public Restore(Folders folders) {
        this.folders = folders;
    }

    /// Checks what was unpacked into `unpacked` and makes it ready, in place of what was ready before. That stays where
    /// this is refused.
    void stage(Path backup, Path unpacked) throws IOException {
        Path ready = unpacked.resolve(READY);
        OwnerOnly.createFolder(ready);
        try {
            SettingsFile.write(
                    ready.resolve(BackupFile.SETTINGS), SettingsFile.read(unpacked.resolve(BackupFile.SETTINGS)));
            copy(unpacked.resolve(BackupFile.DATABASE), ready.resolve(BackupFile.DATABASE));
            Files.writeString(ready.resolve(READY), "");
        } catch (StorageException | JacksonException unreadable) {
            throw BackupFile.damaged(backup, unreadable);
        }
        delete(folders.restore());
        SettingsFile.move(ready, folders.restore());
    }

    /// Copies rows into a database of our own making, since a foreign one may hold more than rows.
    private static void copy(Path from, Path to) {
        try (Session foreign = Session.open(from, SynchronousMode.NORMAL)) {
            Schema.migrate(foreign);
            refuseViews(foreign);
        }
        try (Session fresh = Session.open(to, SynchronousMode.NORMAL)) {
            Schema.migrate(fresh);
            fresh.read(handle -> handle.execute("PRAGMA trusted_schema = OFF"));
            fresh.read(handle -> handle.execute("ATTACH ? AS backup", from.toString()));
            fresh.read(handle -> handle.execute("PRAGMA foreign_keys = OFF")); // tables come in any order
            fresh.write(Restore::copyRows);
        }
    }

    /// A view in the place of a table may have rows without end, and a virtual table is somebody's code. The index of
    /// words is one, but nothing is read from it.
    private static void refuseViews(Session foreign) {
        boolean computed = foreign.read(
                handle -> handle.createQuery(COMPUTED).mapTo(Boolean.class).one());
        if (computed) {
            throw new StorageException("The store " + foreign.file() + " computes its rows.", null);
        }
    }

    private static void copyRows(Handle handle) {
        List<String> tables = handle.createQuery(TABLES).mapTo(String.class).list();
        tables.removeAll(Meter.COMPUTED);
        for (String table : tables) {
            handle.execute("INSERT INTO main." + table + " SELECT * FROM backup." + table);
        }
        handle.execute("UPDATE drawn SET elsewhere = NULL"); // a foreign backup points at no file of this computer
        new Meter(new EntryRows(Damage.logged())).rebuild(handle);
        if (!handle.createQuery("PRAGMA main.foreign_key_check")
                .mapToMap()
                .list()
                .isEmpty()) {
            throw new StorageException("The backup has rows that belong to nothing.", null);
        }
    }

    /// Does what is left to do, if anything is ready. Returns the folder where that which was there before is kept.
    ///
    /// Throws [StorageException] when the disk refuses: nothing is lost, and the next start tries again.
    public static Optional<Path> finish(Folders folders, Clock clock) {
        Path ready = folders.restore();
        try {
            if (!Files.exists(ready.resolve(READY))) {
                delete(ready);
                return Optional.empty();
            }
            Path aside = aside(folders, ready.resolve(READY), clock);
            new Restore(folders).swap(ready, aside);
            delete(ready);
            return Optional.of(aside);
        } catch (IOException e) {
            throw new StorageException("The backup cannot be restored: " + Aside.reason(e) + '.', e);
        }
    }

    private void swap(Path ready, Path aside) throws IOException {
        Path database = ready.resolve(BackupFile.DATABASE);
        if (Files.exists(database)) {
            for (String end : List.of("", "-wal", "-shm")) {
                Path there =
                        folders.database().resolveSibling(folders.database().getFileName() + end);
                moveIfThere(there, aside);
            }
            SettingsFile.move(database, folders.database());
        }
        Path settings = ready.resolve(BackupFile.SETTINGS);
        if (Files.exists(settings)) {
            Map<String, String> merged = PortableSettings.restored(SettingsFile.read(settings), here(aside));
            SettingsFile.write(folders.settings(), merged);
            Files.delete(settings);
        }
    }

    /// The settings that are there, which are kept as they are.
    private Map<String, String> here(Path aside) throws IOException {
        Path file = folders.settings();
        if (!Files.exists(file)) {
            return Map.of();
        }
        Path kept = aside.resolve(file.getFileName());
        if (!Files.exists(kept)) {
            Files.copy(file, kept);
        }
        try {
            return SettingsFile.read(kept);
        } catch (JacksonException damaged) {
            return Map.of();
        }
    }

    private static void moveIfThere(Path file, Path folder) throws IOException {
        Path kept = folder.resolve(file.getFileName());
        if (Files.exists(file) && !Files.exists(kept)) {
            SettingsFile.move(file, kept);
        }
    }

    /// The same folder for each attempt.
    private static Path aside(Folders folders, Path ready, Clock clock) throws IOException {
        String name = Files.readString(ready, StandardCharsets.UTF_8);
        if (name.isEmpty()) {
            name = "before-restore-" + TIME.format(LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC));
            Files.writeString(ready, name);
        }
        Path aside = folders.data().resolve(Path.of(name).getFileName());
        OwnerOnly.createFolder(aside);
        return aside;
    }

    /// A folder and what is in it, if it is there.
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
