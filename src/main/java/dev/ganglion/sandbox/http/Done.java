package dev.ganglion.sandbox.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.Callback;

/// Waits for something that Jetty does by and by.
public final class Done implements Callback {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Optional<Throwable> failure = Optional.empty();

    @Override
    public void succeeded() {
        done.countDown();
    }

    @Override
    public void failed(Throwable why) {
        failure = Optional.of(why);
        done.countDown();
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /// Waits until it is done.
    ///
    /// @throws IOException if it failed, as with a client that has gone, or takes more than a minute
    public void await() throws IOException {
        try {
            if (!done.await(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("The client does not read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for a client");
        }
        if (failure.isPresent()) {
            throw new IOException("The client has gone", failure.get());
        }
    }
}
