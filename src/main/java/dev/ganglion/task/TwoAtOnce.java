package dev.ganglion.task;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.ledger.budget.OverBudget;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;

/// Calls that are sent in order, two at a time. When one fails, no other is sent, but what is on its way by
/// then is waited for, since it is paid for.
public final class TwoAtOnce<T> {
    private static final int IN_FLIGHT = 2;

    /// Calls by their places, counted from 0.
    @FunctionalInterface
    public interface Call<T> {
        /// Blocks; interrupting the thread cancels it.
        T make(int place) throws OverBudget, WorkersAiException, InterruptedException;
    }

    private sealed interface News<T> {
        record Came<T>(int place, T reply) implements News<T> {}

        record Refused<T>(OverBudget why) implements News<T> {}

        record Failed<T>(WorkersAiException why) implements News<T> {}

        /// The disk did not take it.
        record Unbooked<T>(StorageException why) implements News<T> {}

        /// Nothing more comes of one of the two.
        record Ended<T>() implements News<T> {}
    }

    private final Call<T> call;
    private final AtomicInteger next = new AtomicInteger();
    private final BlockingQueue<News<T>> news = new LinkedBlockingQueue<>();
    private volatile int calls;

    private TwoAtOnce(int calls, Call<T> call) {
        this.calls = calls;
        this.call = call;
    }

    /// Makes so many calls and tells `each` on the calling thread what came of them as it comes, which may
    /// be out of order, with the place of the call. Interrupting the thread cancels those on their way.
    public static <T> void make(int calls, Call<T> call, ObjIntConsumer<T> each)
            throws OverBudget, WorkersAiException, InterruptedException {
        new TwoAtOnce<>(calls, call).make(each);
    }

    private void make(ObjIntConsumer<T> each) throws OverBudget, WorkersAiException, InterruptedException {
        var threads = Stream.generate(() -> Thread.ofVirtual().name("call").start(this::work))
                .limit(IN_FLIGHT)
                .toList();
        Optional<OverBudget> refused = Optional.empty();
        Optional<WorkersAiException> failed = Optional.empty();
        Optional<StorageException> unbooked = Optional.empty();
        try {
            for (int open = IN_FLIGHT; open > 0; ) {
                switch (news.take()) {
                    case News.Came<T>(int place, T reply) -> each.accept(reply, place);
                    case News.Refused<T>(var why) -> refused = Optional.of(why);
                    case News.Failed<T>(var why) -> failed = failed.or(() -> Optional.of(why));
                    case News.Unbooked<T>(var why) -> unbooked = Optional.of(why);
                    case News.Ended<T> _ -> open--;
                }
            }
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        if (failed.isPresent()) {
            throw failed.get();
        }
        if (refused.isPresent()) {
            throw refused.get();
        }
        if (unbooked.isPresent()) {
            throw unbooked.get();
        }
    }

    private void work() {
        try {
            for (int place = next.getAndIncrement(); place < calls; place = next.getAndIncrement()) {
                news.add(new News.Came<>(place, call.make(place)));
            }
        } catch (OverBudget refused) {
            calls = 0;
            news.add(new News.Refused<>(refused));
        } catch (WorkersAiException failed) {
            calls = 0;
            news.add(new News.Failed<>(failed));
        } catch (StorageException full) {
            calls = 0;
            news.add(new News.Unbooked<>(full));
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } finally {
            news.add(new News.Ended<>());
        }
    }
}
