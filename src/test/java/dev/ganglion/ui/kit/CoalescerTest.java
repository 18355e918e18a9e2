package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

final class CoalescerTest {
    private final List<BooleanSupplier> beats = new ArrayList<>();
    private final List<List<Integer>> batches = new ArrayList<>();
    private final Coalescer<Integer> coalescer = new Coalescer<>(beats::add, batches::add);

    private void pulse() {
        beats.removeIf(beat -> !beat.getAsBoolean());
    }

    @Test
    void deliversWhatCameBetweenTwoPulsesAtOnce() {
        coalescer.put(1);
        coalescer.put(2);
        pulse();
        coalescer.put(3);
        pulse();

        assertThat(batches).containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void hasOneBeatAtMostAndNoneWhileNothingComes() {
        coalescer.put(1);
        coalescer.put(2);
        assertThat(beats).hasSize(1);

        pulse();
        pulse();
        assertThat(beats).isEmpty();

        coalescer.put(3);
        assertThat(beats).hasSize(1);
    }

    @Test
    void endsAfterTheLastBatch() {
        var order = new ArrayList<String>();
        var ordered = new Coalescer<Integer>(beats::add, batch -> order.add("batch " + batch));
        ordered.put(1);
        ordered.end(() -> order.add("end"));

        pulse();

        assertThat(order).containsExactly("batch [1]", "end");
        assertThat(beats).isEmpty();
    }

    @Test
    void endsOnceEvenWhenTheEndThrows() {
        var ended = new ArrayList<String>();
        coalescer.end(() -> {
            ended.add("end");
            throw new IllegalStateException("thrown by the end");
        });

        assertThatThrownBy(this::pulse).hasMessage("thrown by the end");
        pulse();

        assertThat(ended).containsExactly("end");
        assertThat(beats).isEmpty();
    }

    @Test
    void deliversNothingAfterCancel() {
        coalescer.put(1);
        coalescer.end(() -> batches.add(List.of()));

        coalescer.cancel();
        pulse();

        assertThat(batches).isEmpty();
        assertThat(beats).isEmpty();
    }

    @Test
    void doesNotEndWhenABatchCancelled() {
        var ended = new ArrayList<String>();
        var self = new AtomicReference<Coalescer<Integer>>();
        self.set(new Coalescer<>(beats::add, _ -> self.get().cancel()));
        self.get().put(1);
        self.get().end(() -> ended.add("end"));

        pulse();

        assertThat(ended).isEmpty();
    }

    @Test
    void aSlowUiStopsTheWorkerAndInterruptionFreesIt() throws InterruptedException {
        var thrown = new AtomicReference<Exception>();
        var worker = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 100_000; i++) {
                    coalescer.put(i);
                }
            } catch (CancellationException e) {
                thrown.set(e);
            }
        });
        await().until(() -> worker.getState() == Thread.State.WAITING);

        worker.interrupt();
        worker.join();

        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
        pulse();
        assertThat(batches).singleElement().satisfies(batch -> assertThat(batch).hasSize(1024));
    }
}
