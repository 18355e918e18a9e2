package dev.ganglion.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Hands what one worker yields to the UI thread, in batches: at most one a pulse, none after [#cancel].
///
/// The queue is bounded, so a slow UI slows the worker; interrupting the worker always frees it.
final class Coalescer<T> {
    private static final int CAPACITY = 1024;

    private final BlockingQueue<T> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicBoolean awake = new AtomicBoolean();
    private final Pulses pulses;
    private final Consumer<List<T>> each;
    private volatile @Nullable Runnable end;
    /// Cancelled, or ended: an end that throws is not run again.
    private volatile boolean over;

    Coalescer(Pulses pulses, Consumer<List<T>> each) {
        this.pulses = pulses;
        this.each = each;
    }

    /// Called by the worker; blocks while the UI is [#CAPACITY] items behind.
    void put(T item) {
        if (over) {
            throw new CancellationException();
        }
        try {
            queue.put(item);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException().initCause(e);
        }
        wake();
    }

    /// Called by the worker at last; `last` runs on the UI thread after every batch, unless cancelled.
    void end(Runnable last) {
        end = last;
        wake();
    }

    /// Called on the UI thread: nothing is delivered from now on.
    void cancel() {
        over = true;
        queue.clear();
    }

    private void wake() {
        if (awake.compareAndSet(false, true)) {
            pulses.start(this::pulse);
        }
    }

    /// Delivers what is there; says whether it wants the next pulse.
    private boolean pulse() {
        var last = end;
        var batch = new ArrayList<T>();
        queue.drainTo(batch);
        if (!over && !batch.isEmpty()) {
            each.accept(batch);
        }
        if (over) {
            return false;
        }
        if (last != null) {
            over = true;
            last.run();
            return false;
        }
        return !batch.isEmpty() || !sleep();
    }

    /// Goes to sleep, unless something came in the meantime.
    private boolean sleep() {
        awake.set(false);
        return (queue.isEmpty() && end == null) || !awake.compareAndSet(false, true);
    }
}
