package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermitsTest {
    private final MovableClock clock = new MovableClock();
    private final Permits permits = new Permits(20, clock);
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void letsNoMoreThroughAroundTheEndOfAMinute() throws Exception {
        clock.pass(Duration.ofSeconds(59));
        pass(20);
        clock.pass(Duration.ofSeconds(2));

        pass(3);

        assertThat(waits).containsOnly(Duration.ofSeconds(58)).hasSize(3);
    }

    @Test
    void letsThroughAgainAMinuteAfterEach() throws Exception {
        for (int request = 0; request < 100; request++) {
            pass(1);
            clock.pass(Duration.ofSeconds(3));
        }

        assertThat(waits).isEmpty();
    }

    @Test
    void makesThoseWaitLongerWhoComeLater() throws Exception {
        pass(45);

        assertThat(waits.subList(0, 20)).containsOnly(Duration.ofMinutes(1));
        assertThat(waits.subList(20, 25)).containsOnly(Duration.ofMinutes(2));
    }

    @Test
    void takesBackThePermitOfAWaitThatIsCancelled() throws Exception {
        pass(20);

        for (int caller = 0; caller < 50; caller++) {
            assertThatThrownBy(() -> permits.pass(_ -> {
                        throw new InterruptedException();
                    }))
                    .isInstanceOf(InterruptedException.class);
        }
        pass(1);

        assertThat(waits).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    void fillsThePlaceOfOneGivenBackBeforeLaterOnes() throws Exception {
        pass(20);
        List<Permits.Permit> waiting = new ArrayList<>();
        for (int caller = 0; caller < 20; caller++) {
            waiting.add(permits.pass(_ -> {}));
        }
        pass(1);

        waiting.forEach(Permits.Permit::giveBack);
        pass(19);

        assertThat(waits.getFirst()).isEqualTo(Duration.ofMinutes(2));
        assertThat(waits.subList(1, 20)).containsOnly(Duration.ofMinutes(1));
    }

    @Test
    void waitsNoLongerWhenTheClockIsSetBack() throws Exception {
        pass(20);
        clock.pass(Duration.ofHours(-1));
        pass(1);
        clock.pass(Duration.ofSeconds(59));
        pass(1);

        assertThat(waits).containsExactly(Duration.ofMinutes(1), Duration.ofSeconds(1));
    }

    private void pass(int times) throws InterruptedException {
        for (int time = 0; time < times; time++) {
            var _ = permits.pass(waits::add);
        }
    }
}
