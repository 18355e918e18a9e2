package dev.ganglion.bench;

import dev.ganglion.net.Limits;
import dev.ganglion.net.Retry;
import dev.ganglion.net.Transport;
import dev.ganglion.workersai.ChatEvent;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/// A stream of a million events: how much heap is in use, after a collection, as it goes on.
///
/// Budget: no more at its end than near its beginning, within 1 MB.
public final class MillionBench {
    private static final int EVENTS = 1_000_000;
    private static final int STEP = 200_000;

    private MillionBench() {}

    /// Prints a line a step; takes no arguments.
    public static void main(String[] arguments) throws Exception {
        AtomicLong seen = new AtomicLong();
        try (Transport transport = new Transport(Limits.DEFAULT, new Retry(Thread::sleep), Clock.systemUTC());
                Blaster server = Blaster.start(Shape.CHAT, EVENTS)) {
            StreamsBench.client(transport, server.base()).chat(StreamsBench.request(), event -> {
                if (event instanceof ChatEvent.Text && seen.incrementAndGet() % STEP == 1) {
                    report(seen.get() - 1);
                }
            });
        }
        report(seen.get());
    }

    private static void report(long events) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%,9d events, %,6d KB in use%n", events, (runtime.totalMemory() - runtime.freeMemory()) / 1024);
    }
}
