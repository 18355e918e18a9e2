package dev.ganglion.storage.gallery;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.gallery.Take;
import dev.ganglion.storage.file.OwnerOnly;
import dev.ganglion.storage.file.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// The folder that pictures are written into, one file each. Made when the first one is.
public final class PictureFolder {
    /// No picture of a model is larger, and what is has been put there by somebody else.
    private static final int MOST_BYTES = 64 << 20;

    private final Path folder;
    private final ZoneId zone;
    private final ReentrantLock naming = new ReentrantLock();

    /// @param zone whose time the names of files tell
    public PictureFolder(Path folder, ZoneId zone) {
        this.folder = folder.toAbsolutePath().normalize();
        this.zone = zone;
    }

    /// Where it is.
    public Path path() {
        return folder;
    }

    /// Writes a new file and returns its name, once it is whole on the disk.
    public String write(Take take, String type, Octets content) throws InterruptedException {
        naming.lockInterruptibly();
        try {
            OwnerOnly.createFolder(folder);
            Path file = free(FileName.of(take, zone), FileName.extension(type));
            WholeFile.replace(file, content.toArray());
            return file.getFileName().toString();
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw new InterruptedException(e.toString());
        } catch (IOException e) {
            throw new StorageException("The picture was not saved in %s: %s.".formatted(folder, reason(e)), e);
        } finally {
            naming.unlock();
        }
    }

    private Path free(String name, String extension) {
        Path file = folder.resolve(name + extension);
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve(name + " (" + i + ")" + extension);
        }
        return file;
    }

    /// The file of that name.
    Path of(String name) {
        return folder.resolve(FileName.plainName(name) ? name : "unknown");
    }

    /// The name of a file that lies directly in here.
    public Optional<String> name(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return Optional.of(whole)
                .filter(path -> folder.equals(path.getParent()))
                .map(path -> path.getFileName().toString())
                .filter(FileName::plainName);
    }

    /// Deletes a file in here; one elsewhere stays.
    public void delete(Path file) {
        if (name(file).isEmpty()) {
            return;
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException("%s was not deleted: %s.".formatted(file, reason(e)), e);
        }
    }

    /// What is in a file, in here or elsewhere; empty where there is none.
    public static Optional<Octets> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new StorageException("%s is larger than any picture of a model.".formatted(file), null);
            }
            return Optional.of(Octets.of(bytes));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException("%s cannot be read: %s.".formatted(file, reason(e)), e);
        }
    }

    /// What the system says, without the path that stands beside it anyway.
    private static String reason(IOException e) {
        String said = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
        return said == null ? e.getClass().getSimpleName().replace("Exception", "") : said;
    }
}
