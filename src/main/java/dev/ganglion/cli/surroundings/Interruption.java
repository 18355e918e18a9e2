package dev.ganglion.cli.surroundings;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While open, the end of the process (Ctrl-C, SIGTERM) interrupts the thread that opened it and waits a moment
/// for it to close its sockets.
public final class Interruption implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 2_000;

    private final Thread worker = Thread.currentThread();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::interrupt);

    public Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already, which is why the hook ran
        }
    }

    private void interrupt() {
        worker.interrupt();
        try {
            closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
