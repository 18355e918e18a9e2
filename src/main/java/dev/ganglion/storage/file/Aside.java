package dev.ganglion.storage.file;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Keeps a file that cannot be read, under a name that tells why and when, so that nothing is ever thrown away.
public final class Aside {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Aside() {}

    /// Renames `file` to `file.damaged-<UTC time>`, together with SQLite's companions, and returns the new path.
    public static Path move(Path file) {
        Path target = free(file);
        try {
            Files.move(file, target);
            for (String companion : new String[] {"-wal", "-shm"}) {
                moveIfThere(file.resolveSibling(file.getFileName() + companion), target + companion);
            }
            return target;
        } catch (IOException e) {
            throw new StorageException("The damaged file " + file + " cannot be renamed: " + reason(e) + '.', e);
        }
    }

    /// What an I/O failure says beside the name of the file.
    public static String reason(IOException e) {
        return e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getClass().getSimpleName().replace("Exception", "") + ", " + e.getMessage();
    }

    private static void moveIfThere(Path file, String target) throws IOException {
        try {
            Files.move(file, Path.of(target));
        } catch (NoSuchFileException e) {
            // a cleanly closed database has none
        }
    }

    private static Path free(Path file) {
        String name = file.getFileName() + ".damaged-" + TIME.format(LocalDateTime.now(ZoneOffset.UTC));
        Path target = file.resolveSibling(name);
        for (int i = 2; Files.exists(target); i++) {
            target = file.resolveSibling(name + '-' + i);
        }
        return target;
    }
}
