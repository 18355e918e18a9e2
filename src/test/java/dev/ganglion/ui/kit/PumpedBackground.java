package dev.ganglion.ui.kit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Work on virtual threads, delivered on the test's thread when the test asks for it.
public final class PumpedBackground implements Background {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();

    @Override
    public <T> Job start(Work<T> work, Consumer<List<T>> each, Runnable done, Consumer<Exception> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Consumer<Runnable> deliver = delivery -> deliveries.add(() -> {
            if (!cancelled.get()) {
                delivery.run();
            }
        });
        Thread worker = Thread.ofVirtual().start(() -> {
            try {
                work.run(item -> deliver.accept(() -> each.accept(List.of(item))));
                deliver.accept(done);
            } catch (Exception failure) {
                deliver.accept(() -> failed.accept(failure));
            }
        });
        return () -> {
            cancelled.set(true);
            worker.interrupt();
        };
    }

    /// Delivers until that is true.
    public void pumpUntil(BooleanSupplier wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            Runnable delivery = deliveries.poll(20, TimeUnit.MILLISECONDS);
            if (delivery != null) {
                delivery.run();
            }
        }
    }
}
