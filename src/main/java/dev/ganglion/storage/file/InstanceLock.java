package dev.ganglion.storage.file;

import dev.ganglion.domain.StorageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/// Held by the one program that uses a data folder with a window. The system releases it when the program ends,
/// however it ends.
public final class InstanceLock implements AutoCloseable {
    private static final Set<StandardOpenOption> OPTIONS = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);

    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Takes the lock of that data folder; empty when somebody else holds it.
    public static Optional<InstanceLock> take(Path folder) {
        Path file = folder.resolve("ganglion.lock");
        try {
            FileChannel channel = FileChannel.open(file, OPTIONS, OwnerOnly.permissions("rw-------"));
            if (locked(channel)) {
                return Optional.of(new InstanceLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException("The lock " + file + " cannot be taken: " + Aside.reason(e) + '.', e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StorageException("The lock of the data folder was not released: " + Aside.reason(e) + '.', e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held in this very process
        }
    }
}
