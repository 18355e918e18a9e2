package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
final class FxBackgroundTest {
    private final Background background = new FxBackground();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /// A failure that was on its way when the work ended would have come by then.
    private static void awaitTwoPulses() {
        var pulses = new AtomicInteger();
        var counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
            }
        };
        Platform.runLater(counter::start);
        await().until(() -> pulses.get() >= 3); // the first may have begun before
        Platform.runLater(counter::stop);
    }

    private void see(String what) {
        seen.add(Platform.isFxApplicationThread() ? what : what + " on the wrong thread");
    }

    @Test
    void deliversEverythingInOrderThenIsDone() {
        background.<Integer>start(
                sink -> {
                    for (int i = 0; i < 5_000; i++) {
                        sink.accept(i);
                    }
                },
                batch -> batch.forEach(item -> see("" + item)),
                () -> see("done"),
                _ -> see("failed"));

        await().until(() -> seen.size() == 5_001);
        assertThat(seen.getLast()).isEqualTo("done");
        assertThat(seen.subList(0, 3)).containsExactly("0", "1", "2");
    }

    @Test
    void bringsAFailureAfterWhatCameBeforeIt() {
        background.<String>start(
                sink -> {
                    sink.accept("a");
                    throw new IOException("cut");
                },
                batch -> batch.forEach(this::see),
                () -> see("done"),
                failure -> see(failure.toString()));

        await().until(() -> seen.size() == 2);
        assertThat(seen).containsExactly("a", "java.io.IOException: cut");
    }

    @Test
    void cancelInterruptsAndSilences(FxRobot robot) {
        var blocked = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var job = background.<String>start(
                sink -> {
                    sink.accept("before");
                    blocked.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.set(true);
                        throw e;
                    }
                },
                batch -> batch.forEach(this::see),
                () -> see("done"),
                _ -> see("failed"));
        await().until(() -> seen.contains("before"));

        robot.interact(job::cancel);

        await().untilTrue(interrupted);
        awaitTwoPulses();
        assertThat(blocked.getCount()).isZero();
        assertThat(seen).containsExactly("before");
    }
}
