package dev.ganglion.app;

import dev.ganglion.sandbox.Sandbox;
import dev.ganglion.sandbox.SandboxOptions;
import dev.ganglion.workersai.Connection;
import dev.ganglion.workersai.Token;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The sandbox of this process, started when something first connects to it. Safe on any thread.
final class EmbeddedSandbox implements AutoCloseable {
    /// What the ledger books its calls under.
    static final String NAME = "Sandbox";

    private final ReentrantLock starting = new ReentrantLock();
    private final SandboxOptions options;
    private @Nullable Sandbox running;

    EmbeddedSandbox(SandboxOptions options) {
        this.options = options;
    }

    /// Starts it if need be (about a second when cold) and says how to reach it.
    Connection connection() {
        starting.lock();
        try {
            if (running == null) {
                running = Sandbox.start(options);
            }
            return new Connection(NAME, running.base(), options.account(), new Token(options.token()), true);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            starting.unlock();
        }
    }

    @Override
    public void close() {
        starting.lock();
        try {
            if (running != null) {
                running.close();
            }
        } finally {
            starting.unlock();
        }
    }
}
