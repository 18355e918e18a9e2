package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.net.Backlog.Arrival;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BacklogTest {
    private static final long LONG = Duration.ofMinutes(1).toNanos();

    @AfterEach
    void forgetInterruption() {
        Thread.interrupted();
    }

    @Test
    void handsOnInOrder() throws Exception {
        Backlog backlog = new Backlog();
        fill(backlog);

        for (int each = 0; each < Backlog.MOST; each++) {
            assertThat(backlog.poll(LONG)).isEqualTo(arrival(each));
        }
        assertThat(backlog.poll(1)).isNull();
    }

    @Test
    void wakesTheReaderThatWaits() throws Exception {
        Backlog backlog = new Backlog();
        FutureTask<Arrival> read = new FutureTask<>(() -> backlog.poll(LONG));
        Thread reader = Thread.ofPlatform().start(read);
        awaitWaiting(reader);

        backlog.add(arrival(1));

        assertThat(read.get()).isEqualTo(arrival(1));
    }

    @Test
    void findsWhatComesWhileAQuickReaderNaps() throws Exception {
        Backlog backlog = new Backlog();
        backlog.add(arrival(1));
        backlog.poll(LONG);
        Thread bringer = Thread.ofPlatform().start(() -> backlog.add(arrival(2)));

        assertThat(backlog.poll(LONG)).isEqualTo(arrival(2));
        bringer.join();
    }

    @Test
    void takesNoMoreThanAReaderThatStandsStillLeavesRoomFor() {
        Backlog backlog = new Backlog(1);
        for (int each = 1; each < Backlog.MOST; each++) {
            backlog.add(arrival(each));
            assertThat(backlog.takesMore()).isTrue();
        }

        backlog.add(arrival(0));

        assertThat(backlog.takesMore()).isFalse();
        assertThat(backlog.isFull()).isTrue();
    }

    @Test
    void waitsForAReaderThatMakesRoom() throws Exception {
        Backlog backlog = new Backlog(LONG);
        fill(backlog);
        FutureTask<Boolean> asked = new FutureTask<>(backlog::takesMore);
        Thread bringer = Thread.ofPlatform().start(asked);
        awaitWaiting(bringer);

        while (!backlog.isLow()) {
            backlog.poll(LONG);
        }

        assertThat(asked.get()).isTrue();
    }

    @Test
    void waitsOnceForAReaderThatIsSlow() throws Exception {
        Backlog backlog = new Backlog(Duration.ofMillis(50).toNanos());
        fill(backlog);
        assertThat(backlog.takesMore()).isFalse();
        long start = System.nanoTime();

        for (int again = 0; again < 100; again++) {
            assertThat(backlog.takesMore()).isFalse();
        }

        assertThat(System.nanoTime() - start).isLessThan(Duration.ofSeconds(4).toNanos());
    }

    @Test
    void waitsAgainForAReaderThatHasCaughtUp() throws Exception {
        Backlog backlog = new Backlog(Duration.ofMillis(50).toNanos());
        fill(backlog);
        assertThat(backlog.takesMore()).isFalse();
        FutureTask<Boolean> caughtUp = new FutureTask<>(() -> {
            while (backlog.poll(1) != null) {}
            return true;
        });
        Thread.ofPlatform().start(caughtUp);
        caughtUp.get();
        fill(backlog);
        long start = System.nanoTime();

        backlog.takesMore();

        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
    }

    @Test
    void neverLetsAReaderWaitForItself() throws Exception {
        Backlog backlog = new Backlog(LONG);
        backlog.poll(1);
        fill(backlog);

        assertThat(backlog.takesMore()).isFalse();
    }

    @Test
    void heedsAnInterruptionThoughSomethingIsThere() {
        Backlog backlog = new Backlog();
        backlog.add(arrival(1));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> backlog.poll(LONG)).isInstanceOf(InterruptedException.class);
    }

    private static void fill(Backlog backlog) {
        for (int each = 0; each < Backlog.MOST; each++) {
            backlog.add(arrival(each));
        }
    }

    private static Arrival arrival(long at) {
        return new Arrival(at, List.of());
    }

    private static void awaitWaiting(Thread thread) {
        Awaitility.await().until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }
}
