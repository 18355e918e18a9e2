package dev.ganglion.storage;

import dev.ganglion.domain.StorageException;
import dev.ganglion.storage.file.Aside;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Tells processes that live from those that have ended, however they ended: each takes a seat, which is a byte
/// that it locks in an empty file beside the database, and the system lets go of it with the process. Neither
/// clocks nor the numbers of processes, which the system gives again, have a part in it. Safe on any thread.
///
/// One for a file and process: some systems let go of all locks of a process on a file when it closes the file once.
final class Presence implements AutoCloseable {
    /// Seats are not given, so there are enough of them for nobody to meet.
    private static final long SEATS = 1L << 40;

    private final Path file;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    /// @param database the file that it is for; nothing is opened yet
    Presence(Path database) {
        file = database.resolveSibling(database.getFileName() + "-calls");
    }

    /// The seat of this process, which is taken when it is first asked for. Never 0.
    long seat() {
        turn.lock();
        try {
            while (lock == null) {
                lock = channel().tryLock(ThreadLocalRandom.current().nextLong(1, SEATS), 1, false);
            }
            return lock.position();
        } catch (IOException e) {
            throw failed(e);
        } finally {
            turn.unlock();
        }
    }

    /// Whether the process of that seat lives.
    boolean lives(long seat) {
        if (seat <= 0) {
            return false; // nobody's
        }
        turn.lock();
        try (FileLock free = channel().tryLock(seat, 1, false)) {
            return free == null;
        } catch (OverlappingFileLockException ours) {
            return true;
        } catch (IOException e) {
            throw failed(e);
        } finally {
            turn.unlock();
        }
    }

    private FileChannel channel() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return channel;
    }

    @Override
    public void close() {
        turn.lock();
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            turn.unlock();
        }
    }

    private StorageException failed(IOException e) {
        return new StorageException("The file " + file + " cannot be used: " + Aside.reason(e) + '.', e);
    }
}
