package dev.ganglion.app;

import dev.ganglion.storage.file.InstanceLock;
import dev.ganglion.ui.kit.Texts;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The one window that owns a folder of data. A second start asks the first one to come to the front.
final class SingleInstance implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(SingleInstance.class.getName());
    private static final String SOCKET = "ganglion.sock";
    private static final int ATTEMPTS = 12;
    private static final long BETWEEN_ATTEMPTS = 250;

    private final InstanceLock lock;
    private final ServerSocketChannel door;
    private final Path socket;

    private SingleInstance(InstanceLock lock, ServerSocketChannel door, Path socket) {
        this.lock = lock;
        this.door = door;
        this.socket = socket;
    }

    /// What became of a start.
    sealed interface Taking {
        /// The folder is ours.
        record Taken(SingleInstance instance) implements Taking {}

        /// It is not, and this sentence says what was done about it.
        record Refused(String sentence) implements Taking {}
    }

    /// Takes the folder, or asks the window that owns it to come to the front. Waits a few seconds for one that does
    /// not answer, since it may be closing.
    static Taking take(Path home) throws IOException, InterruptedException {
        Path socket = home.resolve(SOCKET);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<InstanceLock> lock = InstanceLock.take(home);
            if (lock.isPresent()) {
                return new Taking.Taken(new SingleInstance(lock.get(), door(socket), socket));
            }
            if (answers(socket)) {
                return new Taking.Refused(Texts.text("start.open-already"));
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_ATTEMPTS);
        }
        return new Taking.Refused(Texts.text("start.no-answer"));
    }

    /// A door that cannot be opened, for example under a path that is too long for a socket, is only never knocked at.
    private static ServerSocketChannel door(Path socket) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            Files.deleteIfExists(socket);
            door.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException unusable) {
            door.close();
            LOG.log(System.Logger.Level.WARNING, "Another start cannot bring this window to the front", unusable);
        }
        return door;
    }

    private static boolean answers(Path socket) {
        try (SocketChannel knock = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return knock.finishConnect();
        } catch (IOException unanswered) {
            LOG.log(System.Logger.Level.DEBUG, "The window that is open does not answer", unanswered);
            return false;
        }
    }

    /// Answers no knock any more.
    void closeDoor() throws IOException {
        door.close();
        Files.deleteIfExists(socket);
    }

    /// Blocks, and calls `knocked` on this thread whenever another start knocks, until closed or interrupted.
    void awaitKnocks(Runnable knocked) {
        while (door.isOpen()) {
            try {
                door.accept().close();
                knocked.run();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        closeDoor();
        lock.close();
    }
}
