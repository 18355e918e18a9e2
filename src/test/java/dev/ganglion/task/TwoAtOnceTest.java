package dev.ganglion.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.WorkersAiException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TwoAtOnceTest {
    private final List<Integer> told = new ArrayList<>();

    @Test
    void twoAreOnTheirWayAndNoMore() throws Exception {
        CyclicBarrier pair = new CyclicBarrier(2);
        AtomicInteger under = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        TwoAtOnce.<Integer>make(
                6,
                place -> {
                    most.accumulateAndGet(under.incrementAndGet(), Math::max);
                    meet(pair);
                    under.decrementAndGet();
                    return place * 10;
                },
                (reply, place) -> {
                    assertThat(reply).isEqualTo(place * 10);
                    told.add(place);
                });

        assertThat(told).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(most).hasValue(2);
    }

    @Test
    void whatIsOnItsWayWhenOneFailsIsToldAndNothingIsSentAfterIt() {
        CyclicBarrier pair = new CyclicBarrier(2);
        CountDownLatch failed = new CountDownLatch(1);
        WorkersAiException why = new WorkersAiException(new Failure.Offline("example.org", "no route"));

        assertThatThrownBy(() -> TwoAtOnce.<Integer>make(
                        50,
                        place -> {
                            meet(pair);
                            if (place == 0) {
                                failed.countDown();
                                throw why;
                            }
                            failed.await();
                            return place;
                        },
                        (_, place) -> told.add(place)))
                .isSameAs(why);

        assertThat(told).containsExactly(1);
    }

    @Test
    void aFullDiskIsToldAsWell() {
        StorageException full = new StorageException("The disk is full", null);

        assertThatThrownBy(() -> TwoAtOnce.<Integer>make(
                        50,
                        _ -> {
                            throw full;
                        },
                        (_, place) -> told.add(place)))
                .isSameAs(full);

        assertThat(told).isEmpty();
    }

    @Test
    void interruptingCancelsBoth() throws Exception {
        CountDownLatch sent = new CountDownLatch(2);
        CountDownLatch cancelled = new CountDownLatch(2);
        Thread caller = Thread.ofVirtual()
                .start(() -> assertThatThrownBy(() -> TwoAtOnce.<Integer>make(
                                3,
                                place -> {
                                    sent.countDown();
                                    try {
                                        new CountDownLatch(1).await();
                                        return place;
                                    } finally {
                                        cancelled.countDown();
                                    }
                                },
                                (_, place) -> told.add(place)))
                        .isInstanceOf(InterruptedException.class));
        sent.await();

        caller.interrupt();
        caller.join();

        assertThat(cancelled.await(1, TimeUnit.SECONDS)).isTrue();
        assertThat(told).isEmpty();
    }

    private static void meet(CyclicBarrier pair) throws InterruptedException {
        try {
            pair.await();
        } catch (BrokenBarrierException broken) {
            throw new InterruptedException(broken.toString());
        }
    }
}
