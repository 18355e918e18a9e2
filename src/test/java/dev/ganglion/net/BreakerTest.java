package dev.ganglion.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Failure.Forbidden.Missing;
import dev.ganglion.domain.Failure.TimedOut.Phase;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.WorkersAiException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BreakerTest {
    private static final Failure ILL = new Failure.Server(ServiceError.of(500, 1, ""));

    static final List<Failure> ILLNESSES = List.of(
            ILL,
            new Failure.Offline("host", "connection refused"),
            new Failure.TimedOut(Phase.CONNECT, Duration.ofSeconds(1)),
            new Failure.TimedOut(Phase.FIRST_BYTE, Duration.ofSeconds(1)),
            new Failure.Cut(0, "connection reset"));

    static final List<Failure> REFUSALS = List.of(
            new Failure.RateLimited(Optional.empty(), ServiceError.NONE),
            new Failure.QuotaUsedUp(Instant.EPOCH, ServiceError.NONE),
            new Failure.Busy(Optional.empty(), ServiceError.NONE),
            new Failure.Unauthorised(ServiceError.NONE),
            new Failure.Forbidden(Missing.PERMISSION, ServiceError.NONE),
            new Failure.NoSuchModel("m", ServiceError.NONE),
            new Failure.InvalidInput("/", "", ServiceError.NONE),
            new Failure.TooLarge(ServiceError.NONE),
            new Failure.Malformed("", ServiceError.NONE),
            new Failure.Cancelled());

    private final MovableClock clock = new MovableClock();
    private final Breaker breaker = new Breaker(clock);

    @ParameterizedTest
    @FieldSource("ILLNESSES")
    void opensAfterFiveFailuresInARow(Failure illness) throws Exception {
        fail(illness, 4);
        enter().left();
        fail(illness, 1);

        assertThat(refused()).isEqualTo(new Failure.CircuitOpen(Duration.ofSeconds(30), illness));
        clock.pass(Duration.ofSeconds(21));
        assertThat(refused()).isEqualTo(new Failure.CircuitOpen(Duration.ofSeconds(9), illness));
    }

    @ParameterizedTest
    @FieldSource("REFUSALS")
    void takesARefusalForNeitherIllnessNorHealth(Failure refusal) throws Exception {
        fail(refusal, 20);
        enter().left();

        fail(ILL, 4);
        fail(refusal, 1);
        fail(ILL, 1);

        assertThat(refused()).isInstanceOf(Failure.CircuitOpen.class);
    }

    @Test
    void staysClosedWhileAnyOfTheLastFiveSucceeds() throws Exception {
        for (int round = 0; round < 5; round++) {
            fail(ILL, 4);
            enter().succeeded();
        }
        fail(ILL, 4);

        enter().left();
    }

    @Test
    void letsOneCallTryWhenItsTimeIsOver() throws Exception {
        fail(ILL, 5);
        clock.pass(Breaker.HELD.plusMillis(1));

        Trial trial = enter();
        assertThat(refused()).isEqualTo(new Failure.CircuitOpen(Duration.ofSeconds(1), ILL));
        trial.succeeded();

        enter().left();
        fail(ILL, 4);
        enter().left();
    }

    @Test
    void opensAgainWhenTheOneFails() throws Exception {
        fail(ILL, 5);
        clock.pass(Breaker.HELD.plusMillis(1));

        fail(ILL, 1);

        assertThat(refused()).isEqualTo(new Failure.CircuitOpen(Breaker.HELD, ILL));
    }

    @Test
    void letsAnotherTryWhenTheOneIsCancelledOrRefused() throws Exception {
        fail(ILL, 5);
        clock.pass(Breaker.HELD.plusMillis(1));

        enter().left();
        fail(new Failure.Busy(Optional.empty(), ServiceError.NONE), 1);
        enter().succeeded();

        enter().left();
    }

    @Test
    void hearsNoWordOfCallsThatBeganBeforeItOpened() throws Exception {
        List<Trial> old = List.of(enter(), enter(), enter());
        fail(ILL, 5);
        clock.pass(Duration.ofSeconds(20));

        old.getFirst().failed(new WorkersAiException(ILL));
        assertThat(refused()).isEqualTo(new Failure.CircuitOpen(Duration.ofSeconds(10), ILL));

        clock.pass(Breaker.HELD);
        Trial trial = enter();
        old.get(1).left();
        assertThat(refused()).isInstanceOf(Failure.CircuitOpen.class);
        old.getLast().succeeded();
        assertThat(refused()).isInstanceOf(Failure.CircuitOpen.class);
        trial.succeeded();
        enter().left();
    }

    @Test
    void hearsOnlyTheFirstWordOfACall() throws Exception {
        for (int call = 0; call < 10; call++) {
            Trial trial = enter();
            trial.succeeded();
            trial.failed(new WorkersAiException(ILL));
            trial.left();
        }

        enter().left();
    }

    private Trial enter() throws WorkersAiException {
        return breaker.enter();
    }

    private void fail(Failure failure, int times) throws WorkersAiException {
        for (int time = 0; time < times; time++) {
            enter().failed(new WorkersAiException(failure));
        }
    }

    private Failure refused() {
        return catchThrowableOfType(WorkersAiException.class, this::enter).failure();
    }
}
