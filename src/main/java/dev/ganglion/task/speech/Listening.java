package dev.ganglion.task.speech;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.cut.Cuts;
import dev.ganglion.audio.cut.Span;
import dev.ganglion.domain.Clip;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.ledger.budget.OverBudget;
import dev.ganglion.task.Paid;
import dev.ganglion.task.speech.Heard.End;
import dev.ganglion.workersai.speech.Transcript;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Listens to the pieces of a recording: sent in order, two at a time. A piece that fails keeps nobody
/// from listening to the others, unless they would fail in the same way.
public final class Listening {
    private static final int IN_FLIGHT = 2;
    private static final double NANOS = 1e9;

    private final Ear ear;
    private final Cuts cuts;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();
    private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    private volatile boolean hopeless;

    private record News(int piece, Heard heard) {}

    private Listening(Ear ear, Cuts cuts) {
        this.ear = ear;
        this.cuts = cuts;
    }

    /// Listens to those pieces of `cuts`, counted from 0, and tells `each` on the calling thread what
    /// becomes of them as it happens; an [End] of each comes once. Returns when all have ended.
    /// Interrupting the thread cancels what is in flight; what was told stays true.
    public static void to(Cuts cuts, List<Integer> pieces, Ear ear, BiConsumer<Integer, Heard> each)
            throws InterruptedException {
        new Listening(ear, cuts).listen(pieces, each);
    }

    private void listen(List<Integer> pieces, BiConsumer<Integer, Heard> each) throws InterruptedException {
        waiting.addAll(pieces);
        List<Thread> ears = Stream.generate(() -> Thread.ofVirtual().name("ear").start(this::work))
                .limit(Math.min(IN_FLIGHT, pieces.size()))
                .toList();
        try {
            for (int open = pieces.size(); open > 0; ) {
                News told = news.take();
                each.accept(told.piece, told.heard);
                open -= told.heard instanceof End ? 1 : 0;
            }
        } finally {
            waiting.clear();
            ears.forEach(Thread::interrupt);
            join(ears);
        }
    }

    /// What is in flight is booked before the caller goes on.
    private static void join(List<Thread> ears) throws InterruptedException {
        for (Thread thread : ears) {
            thread.join();
        }
    }

    private void work() {
        for (Integer piece = waiting.poll(); piece != null; piece = waiting.poll()) {
            End end = new Heard.Failed(new IllegalStateException("It ended unexpectedly."));
            try {
                end = end(piece);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                news.add(new News(piece, end));
            }
        }
    }

    private End end(int place) throws InterruptedException {
        Span span = cuts.spans().get(place);
        if (span.silent()) {
            return new Heard.Silent();
        }
        if (hopeless) {
            return new Heard.Left();
        }
        news.add(new News(place, new Heard.Begun()));
        try {
            Clip clip = cuts.clip(span);
            Paid<Transcript> paid =
                    ear.hear(clip, span.length(), waits -> news.add(new News(place, new Heard.Waits(waits))));
            Script script = Scripts.of(paid.value(), span.length().toNanos() / NANOS);
            return new Heard.Told(script.later(span.start().toNanos() / NANOS), paid);
        } catch (OverBudget refused) {
            hopeless = true;
            return new Heard.Failed(refused);
        } catch (WorkersAiException failed) {
            hopeless |= hopeless(failed.failure());
            return new Heard.Failed(failed);
        } catch (AudioException | StorageException unread) {
            return new Heard.Failed(unread);
        }
    }

    /// Whether the next piece would fail in the same way.
    private static boolean hopeless(Failure failure) {
        return switch (failure) {
            case Failure.Offline _,
                    Failure.Unauthorised _,
                    Failure.Forbidden _,
                    Failure.NoSuchModel _,
                    Failure.QuotaUsedUp _ -> true;
            case Failure.TimedOut _,
                    Failure.InvalidInput _,
                    Failure.TooLarge _,
                    Failure.RateLimited _,
                    Failure.Busy _,
                    Failure.CircuitOpen _,
                    Failure.Server _,
                    Failure.Malformed _,
                    Failure.Cut _,
                    Failure.Cancelled _ -> false;
        };
    }
}
