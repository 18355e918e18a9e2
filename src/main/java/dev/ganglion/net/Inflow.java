package dev.ganglion.net;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.net.Backlog.Arrival;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A body that is pulled. The client's selector thread appends what arrives to a [Backlog] and the reading thread takes
/// it. When that is full nothing more is asked for until most of it is read, so that a slow reader slows the server.
///
/// Asking is up to the selector thread while the reader keeps up: whoever asks may have to parse what comes, and has to
/// wake the selector thread for more of it, for as long as that brings it quickly enough. This is better done beside
/// the reader than by it.
final class Inflow implements BodySubscriber<Inflow>, Source, AutoCloseable {
    private static final Duration HURRY = Duration.ofMillis(100);
    private static final int MOST_IDLES = 5;
    private static final long NEVER = Long.MAX_VALUE;
    /// Arrivals are never empty, so an empty one marks the end.
    private static final Arrival END = new Arrival(0, List.of());

    private final Backlog arrived = new Backlog();
    /// Whether the selector thread left the asking to the reader.
    private final AtomicBoolean full = new AtomicBoolean();
    private final Limits limits;
    private final Recorder recorder;
    private volatile Flow.@Nullable Subscription subscription;
    private volatile @Nullable Throwable broken;
    private volatile boolean closed;

    private Trial trial = Trial.FREE;
    private Arrival current = END;
    private int at;
    private boolean begun;
    private boolean ended;
    private boolean hurried;
    /// Whether the wait for an event begins with the next wait for an arrival; until when it lasts, if it has an end.
    private boolean awaiting;
    private long eventDue = NEVER;
    /// When the whole body must have come, if it must.
    private long endDue = NEVER;

    Inflow(Limits limits, Recorder recorder) {
        this.limits = limits;
        this.recorder = recorder;
    }

    /// Tells `watcher` from now on whether it begins to arrive.
    void watchedBy(Trial watcher) {
        trial = watcher;
    }

    @Override
    public int read(byte[] into, int from, int length) throws WorkersAiException, InterruptedException {
        while (at == current.buffers().size()) {
            if (!advance()) {
                return -1;
            }
        }
        List<ByteBuffer> buffers = current.buffers();
        int copied = 0;
        while (copied < length && at < buffers.size()) {
            ByteBuffer buffer = buffers.get(at);
            int part = Math.min(buffer.remaining(), length - copied);
            buffer.get(into, from + copied, part);
            copied += part;
            if (!buffer.hasRemaining()) {
                at++;
            }
        }
        return copied;
    }

    @Override
    public void awaiting() {
        awaiting = true;
    }

    @Override
    public void framed(int bytes) {
        recorder.event(current.at(), bytes);
    }

    @Override
    public void hurry() {
        hurried = true;
        endWithin(HURRY);
    }

    /// Waits no longer than that for the end, whatever arrives.
    void endWithin(Duration time) {
        endDue = Math.min(endDue, recorder.elapsed() + time.toNanos());
    }

    private boolean advance() throws WorkersAiException, InterruptedException {
        if (ended) {
            return false;
        }
        try {
            return take(await());
        } catch (WorkersAiException why) {
            if (hurried) {
                recorder.whole();
            } else {
                recorder.failed(why.failure());
            }
            trial.failed(why);
            throw why;
        }
    }

    private boolean take(Arrival next) throws WorkersAiException {
        if (next.buffers().isEmpty()) {
            ended = true;
            Throwable reason = broken;
            if (reason != null) {
                throw new WorkersAiException(new Failure.Cut(0, Breaks.reason(reason)), reason);
            }
            recorder.whole();
        }
        if (!begun) {
            trial.succeeded();
        }
        if (ended) {
            return false;
        }
        awaiting |= !begun && eventDue != NEVER;
        begun = true;
        current = next;
        at = 0;
        if (arrived.isLow()) {
            askIfLeft();
        }
        return true;
    }

    private void askIfLeft() {
        if (full.compareAndSet(true, false)) {
            ask();
        }
    }

    private void ask() {
        Flow.Subscription source = subscription;
        if (source != null) {
            source.request(1);
        }
    }

    private Arrival await() throws WorkersAiException, InterruptedException {
        long now = recorder.elapsed();
        long idle = limits.idle().toNanos();
        if (awaiting) {
            awaiting = false;
            eventDue = now + MOST_IDLES * idle;
        }
        long due = Math.min(
                begun ? Math.min(now + idle, eventDue) : limits.firstByte().toNanos(), endDue);
        // Once it is due, not even what waits here already counts: else who sends fast enough is never late.
        Arrival next = begun && due <= now ? null : arrived.poll(due - now);
        if (next != null) {
            return next;
        }
        cancel();
        throw new WorkersAiException(
                begun
                        ? new Failure.TimedOut(Phase.IDLE, limits.idle())
                        : new Failure.TimedOut(Phase.FIRST_BYTE, limits.firstByte()));
    }

    /// Closes the connection unless the whole body was read. Idempotent.
    @Override
    public void close() {
        cancel();
        if (hurried) {
            recorder.whole();
        } else {
            recorder.left();
        }
        trial.left();
    }

    private void cancel() {
        closed = true;
        Flow.Subscription source = subscription;
        if (source != null && !ended) {
            source.cancel();
        }
    }

    @Override
    public CompletionStage<Inflow> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription source) {
        subscription = source;
        if (closed) {
            source.cancel();
            return;
        }
        source.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (closed) {
            return;
        }
        if (!buffers.isEmpty()) {
            arrived.add(new Arrival(recorder.arrived(buffers), buffers));
        }
        if (arrived.takesMore()) {
            ask();
            return;
        }
        full.set(true);
        // The reader may have taken everything before it could see that.
        if (!arrived.isFull()) {
            askIfLeft();
        }
    }

    @Override
    public void onError(Throwable reason) {
        broken = reason;
        arrived.add(END);
    }

    @Override
    public void onComplete() {
        arrived.add(END);
    }
}
