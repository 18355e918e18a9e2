package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Call FREE = Call.get(URI.create("http://127.0.0.1/"), Map.of());
    private static final Call TWENTY = FREE.in(new Lane("twenty", OptionalInt.of(20)));

    private final MovableClock clock = new MovableClock();
    private final Lanes lanes = new Lanes(clock);
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void takesSoManyRequestsAMinute() throws Exception {
        pass(TWENTY, 20);
        clock.pass(Duration.ofSeconds(15));

        assertThat(waits).isEmpty();
        pass(TWENTY, 1);
        assertThat(waits).containsExactly(Duration.ofSeconds(45));
    }

    @Test
    void limitsNeitherOtherLanesNorCallsWithoutOne() throws Exception {
        pass(TWENTY, 20);

        pass(FREE, 100);
        pass(FREE.in(Lane.unlimited("wide")), 100);
        pass(FREE.in(new Lane("other", OptionalInt.of(20))), 20);

        assertThat(waits).isEmpty();
    }

    private void pass(Call call, int times) throws InterruptedException {
        for (int time = 0; time < times; time++) {
            var _ = lanes.pass(call, waits::add);
        }
    }

    @Test
    void holdsOneLaneBackAndNoOther() throws Exception {
        fail(TWENTY, Breaker.FAILURES);
        fail(FREE, Breaker.FAILURES);

        assertThatThrownBy(() -> lanes.enter(TWENTY)).isInstanceOf(WorkersAiException.class);
        lanes.enter(FREE.in(Lane.unlimited("wide"))).left();
        lanes.enter(FREE).left();
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() throws Exception {
        fail(TWENTY, Breaker.FAILURES);

        for (int lane = 0; lane < 256; lane++) {
            lanes.enter(FREE.in(Lane.unlimited("lane " + lane))).left();
        }

        lanes.enter(TWENTY).left();
    }

    private void fail(Call call, int times) throws WorkersAiException {
        for (int time = 0; time < times; time++) {
            lanes.enter(call).failed(new WorkersAiException(new Failure.Server(ServiceError.NONE)));
        }
    }

    @Test
    void refusesALimitOfNothing() {
        assertThatThrownBy(() -> new Lane("none", OptionalInt.of(0))).isInstanceOf(IllegalArgumentException.class);
    }
}
