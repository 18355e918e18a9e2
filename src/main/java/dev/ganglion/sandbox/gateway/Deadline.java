package dev.ganglion.sandbox.gateway;

import dev.ganglion.sandbox.http.Call;
import dev.ganglion.sandbox.wire.Refusal;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Interrupts a call whose reply has not begun in time.
public final class Deadline {
    private final Call call;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;
    private boolean missed;

    private Deadline(Call call) {
        this.call = call;
    }

    /// What is done in time, or not.
    @FunctionalInterface
    public interface Work {
        /// Answers the call.
        void run() throws IOException, Refusal;
    }

    /// Does the work on this thread.
    public static void of(Duration time, Call call, Work work) throws IOException, Refusal {
        var deadline = new Deadline(call);
        Thread.ofVirtual().name("sandbox-deadline").start(() -> deadline.watch(time));
        try {
            work.run();
        } catch (InterruptedIOException e) {
            if (!deadline.end()) {
                throw e;
            }
            throw Refusal.ai(408, 3007, "Timeout");
        } finally {
            deadline.end();
        }
    }

    private void watch(Duration time) {
        try {
            if (over.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        lock.lock();
        try {
            if (!ended && !call.committed()) {
                missed = true;
                worker.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Returns whether the time had run out. After that, nothing interrupts the worker any more.
    private boolean end() {
        lock.lock();
        try {
            if (missed) {
                Thread.interrupted(); // it was meant for the work, which is over
            }
            ended = true;
            over.countDown();
            return missed;
        } finally {
            lock.unlock();
        }
    }
}
