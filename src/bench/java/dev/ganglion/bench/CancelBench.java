package dev.ganglion.bench;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import dev.ganglion.workersai.WorkersAi;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;

/// How long after an interruption the other process sees the socket closed, in mid-stream.
///
/// Budget: at most 10 ms at the worst.
public final class CancelBench {
    private static final int TRIALS = 200;
    private static final int WARM_UP = 20;

    private CancelBench() {}

    /// Prints one line; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        long[] nanos = new long[TRIALS];
        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), Clock.systemUTC());
                Ticker server = Ticker.start(1_000_000, 50)) {
            WorkersAi client = StreamsBench.client(transport, server.base());
            for (int trial = -WARM_UP; trial < TRIALS; trial++) {
                CountDownLatch begun = new CountDownLatch(3);
                Thread reader = Thread.ofVirtual().start(() -> read(client, begun));
                begun.await();
                long asked = System.nanoTime();
                reader.interrupt();
                long closed = server.closed();
                reader.join();
                if (trial >= 0) {
                    nanos[trial] = closed - asked;
                }
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "closed after %.2f ms (median of %d), %.2f ms (worst)%n",
                nanos[TRIALS / 2] / 1e6, TRIALS, nanos[TRIALS - 1] / 1e6);
    }

    private static void read(WorkersAi client, CountDownLatch begun) {
        try {
            client.chat(StreamsBench.request(), event -> {
                if (event instanceof ChatEvent.Text) {
                    begun.countDown();
                }
            });
        } catch (WorkersAiException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
