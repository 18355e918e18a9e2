package dev.ganglion.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Databases for tests that are not about how one comes to be: migrated once in a process, then copied.
public final class Migrated {
    private static byte @Nullable [] empty;

    private Migrated() {}

    /// Opens `file`, which is an empty database of the newest schema unless it is there.
    public static Database open(Path file) {
        try {
            if (Files.notExists(file)) {
                Files.write(file, empty());
            }
            return Database.open(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized byte[] empty() throws IOException {
        if (empty == null) {
            Path folder = Files.createTempDirectory("migrated");
            Path file = folder.resolve("empty.db");
            Database.open(file).close();
            empty = Files.readAllBytes(file);
            try (var left = Files.list(folder)) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
            Files.delete(folder);
        }
        return empty;
    }
}
