package dev.ganglion.storage.file;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.ChosenFiles;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Files on the disk.
public final class DiskFiles implements ChosenFiles {
    @Override
    public void write(Path file, Writing writing) {
        try {
            WholeFile.replace(file, writing);
        } catch (IOException e) {
            throw new StorageException("%s was not written: %s".formatted(file, reason(e)), e);
        }
    }

    @Override
    public <T, F extends Exception> T read(Path file, Reading<T, F> reading) throws F {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new StorageException("%s cannot be read: %s".formatted(file, reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "it, or the folder it should lie in, is not there";
            default -> String.valueOf(e.getMessage());
        };
    }
}
