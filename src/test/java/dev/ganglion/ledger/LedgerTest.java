package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Failure;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.ServiceError;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Unit;
import dev.ganglion.domain.Usage;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.domain.meter.Work;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.OverBudget;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T23:59:58Z");
    private static final Model MODEL =
            Catalogue.bundled().find("@cf/zai-org/glm-5.2").orElseThrow();
    private static final Estimate UP_TO_TEN = new Estimate(
            OptionalLong.of(20), OptionalLong.of(20), Optional.of(Neurons.of("1")), Optional.of(Neurons.of("10")));
    private static final Payer HOME = Payer.real("home");
    private static final Usage COMPUTED = new Usage(376, 320, 3, Optional.empty());
    private static final Usage STATED = new Usage(376, 320, 3, Optional.of(Neurons.of("14.5")));

    private final Lines lines = new Lines();
    private final Ledger ledger = at(NOW);

    private Day today() {
        return Day.of(lines, LocalDate.of(2026, 11, 23));
    }

    @Test
    void booksTheUpperBoundBeforeTheCall() throws Exception {
        ledger.reserve(HOME, MODEL, UP_TO_TEN);

        assertThat(today().reserved()).isEqualTo(Neurons.of("10"));
        assertThat(today().spent()).isEqualTo(Neurons.ZERO);
    }

    @Test
    void settlesAsStatedAndKeepsTheUsage() throws Exception {
        Reservation reservation = ledger.reserve(HOME, MODEL, UP_TO_TEN);

        Optional<Neurons> neurons = ledger.settle(reservation, STATED);

        assertThat(neurons).contains(Neurons.of("14.5"));
        assertThat(today().entries())
                .containsExactly(new Entry(
                        reservation.entry().call(),
                        State.STATED,
                        NOW,
                        reservation.entry().purpose(),
                        Optional.of(Neurons.of("14.5")),
                        new Work(Optional.of(STATED), Map.of(), Prices.computed(MODEL, STATED)),
                        Optional.empty()));
    }

    @Test
    void settlesByThePriceListOtherwise() throws Exception {
        Reservation reservation = ledger.reserve(HOME, MODEL, UP_TO_TEN);

        ledger.settle(reservation, COMPUTED);

        Day today = today();
        assertThat(today.spent()).isEqualTo(Prices.computed(MODEL, COMPUTED).orElseThrow());
        assertThat(today.entries()).extracting(Entry::state).containsExactly(State.COMPUTED);
        assertThat(today.unknown()).isZero();
    }

    @Test
    void countsAnUnpricedAnswerAsUnknownAndNotAsZero() throws Exception {
        Model unlisted = Model.unlisted("@cf/who/knows", Task.TEXT_GENERATION);

        ledger.settle(ledger.reserve(HOME, unlisted, Estimate.UNKNOWN), COMPUTED);

        assertThat(today().unknown()).isEqualTo(1);
    }

    @Test
    void owesNothingAfterARefund() throws Exception {
        ledger.refund(ledger.reserve(HOME, MODEL, UP_TO_TEN));

        Day today = today();
        assertThat(today.spent()).isEqualTo(Neurons.ZERO);
        assertThat(today.reserved()).isEqualTo(Neurons.ZERO);
        assertThat(today.unknown()).isZero();
    }

    @Test
    void keepsTheBoundOfACallWhoseCostIsUnknown() throws Exception {
        ledger.unknown(ledger.reserve(HOME, MODEL, UP_TO_TEN));

        Day today = today();
        assertThat(today.unknown()).isEqualTo(1);
        assertThat(today.entries()).extracting(Entry::neurons).containsExactly(Optional.of(Neurons.of("10")));
        assertThat(today.spent()).isEqualTo(Neurons.ZERO);
    }

    @Test
    void theAllowanceCountsACallThatWasCutWithWhatItComesToAtLeast() throws Exception {
        Budget allowance = new Budget(new Budget.Scope.Allowance("home"), Neurons.of("10"));
        Ledger keeping = keeping(allowance);

        keeping.unknown(keeping.reserve(HOME, MODEL, UP_TO_TEN), Optional.of(Neurons.of("0.5")));

        Sum sum = keeping.booked().of("home");
        assertThat(sum).isEqualTo(new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.of("0.5"), Neurons.of("10"), 1, false));
        assertThat(allowance.standing(keeping.booked()).left()).isEqualTo(Neurons.of("9.5"));
        assertThat(keeping.reserve(HOME, MODEL, upTo("9.5"))).isNotNull();
    }

    @Test
    void aBudgetOfTheUsersHoldsBackAllThatACutCallCanHaveCost() throws Exception {
        Ledger keeping = keeping(new Budget(new Budget.Scope.Day(), Neurons.of("10")));

        keeping.unknown(keeping.reserve(HOME, MODEL, UP_TO_TEN), Optional.of(Neurons.of("0.5")));

        assertThatThrownBy(() -> keeping.reserve(HOME, MODEL, upTo("1"))).isInstanceOf(OverBudget.class);
        keeping.release(new Budget.Scope.Connection("work"));
        assertThat(keeping.booked().real().possible()).isEqualTo(Neurons.of("9.5"));
        keeping.release(new Budget.Scope.Day());
        assertThat(keeping.booked().real())
                .isEqualTo(new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.of("0.5"), Neurons.of("0.5"), 1, false));
        assertThat(keeping.reserve(HOME, MODEL, upTo("9.5"))).isNotNull();
    }

    @Test
    void neverTakesTheLeastOfACallForMoreThanItsMost() throws Exception {
        ledger.unknown(ledger.reserve(HOME, MODEL, UP_TO_TEN), Optional.of(Neurons.of("12")));

        assertThat(ledger.booked().real())
                .isEqualTo(new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.of("10"), Neurons.of("10"), 1, false));
    }

    @ParameterizedTest
    @MethodSource("absurd")
    void takesTheCostOfACallForUnknownThatStatesWhatNoneCanUse(Usage usage) throws Exception {
        Optional<Neurons> neurons = ledger.settle(ledger.reserve(HOME, MODEL, UP_TO_TEN), usage);

        assertThat(neurons).isEmpty();
        assertThat(ledger.booked().real())
                .isEqualTo(new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.of("1"), Neurons.of("10"), 1, false));
        assertThat(today().entries())
                .extracting(Entry::work)
                .containsExactly(new Work(Optional.empty(), Map.of(), UP_TO_TEN.least()));
    }

    static Stream<Usage> absurd() {
        return Stream.of(
                new Usage(Long.MAX_VALUE, 0, 3, Optional.empty()),
                new Usage(3, 0, Long.MAX_VALUE, Optional.of(Neurons.of("1"))),
                new Usage(3, 0, 3, Optional.of(Neurons.of("10000001"))),
                new Usage(3, 0, 3, Optional.of(Neurons.of("1e999999999"))),
                new Usage(3, 0, 3, Optional.of(Neurons.of("1e-999999999"))));
    }

    @Test
    void takesTheCostOfATaskForUnknownThatStatesAmountsWithoutEnd() throws Exception {
        Bill bill = new Bill(Optional.empty(), Optional.of(Neurons.of("1")), Map.of(Unit.STEP, new BigDecimal("1e30")));

        assertThat(ledger.settle(ledger.reserve(HOME, MODEL, UP_TO_TEN), bill)).isEmpty();

        assertThat(ledger.booked().real().unknown()).isEqualTo(1);
    }

    @Test
    void keepsWhatFailedACallThatHadBegunToAnswer() throws Exception {
        Failure cut = new Failure.Cut(3, "reset");

        assertThat(ledger.fail(ledger.reserve(HOME, MODEL, UP_TO_TEN), cut, Optional.of(STATED)))
                .contains(Neurons.of("14.5"));
        assertThat(ledger.fail(ledger.reserve(HOME, MODEL, UP_TO_TEN), cut, Optional.empty()))
                .isEmpty();

        assertThat(today().entries())
                .extracting(Entry::state, Entry::failure)
                .containsExactly(tuple(State.STATED, Optional.of("cut")), tuple(State.UNKNOWN, Optional.of("cut")));
    }

    @Test
    void seesThatTheServiceCallsTheDayUsedUp() throws Exception {
        Failure quota = new Failure.QuotaUsedUp(NOW.plusSeconds(2), ServiceError.NONE);

        ledger.fail(ledger.reserve(HOME, MODEL, UP_TO_TEN), quota);

        assertThat(ledger.booked().of("home"))
                .isEqualTo(new Sum(Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, Neurons.ZERO, 0, true));
        Budget allowance = new Budget(new Budget.Scope.Allowance("home"), Neurons.FREE_A_DAY);
        assertThatThrownBy(() -> keeping(allowance).reserve(HOME, MODEL, UP_TO_TEN))
                .isInstanceOf(OverBudget.class);
    }

    @Test
    void letsTheFirstEndCount() throws Exception {
        Reservation reservation = ledger.reserve(HOME, MODEL, UP_TO_TEN);

        ledger.settle(reservation, STATED);
        ledger.unknown(reservation);
        ledger.refund(reservation);

        assertThat(lines.all).extracting(Entry::state).containsExactly(State.RESERVED, State.STATED);
    }

    @Test
    void booksOnTheDayOfSending() throws Exception {
        var now = new AtomicReference<>(NOW);
        InstantSource clock = now::get;
        var lasting = new Ledger(lines, clock.withZone(ZoneOffset.UTC));
        Reservation reservation = lasting.reserve(HOME, MODEL, UP_TO_TEN);

        now.set(NOW.plusSeconds(5));
        lasting.settle(reservation, STATED);

        assertThat(Day.of(lines, LocalDate.of(2026, 11, 24)).entries()).isEmpty();
        assertThat(today().spent()).isEqualTo(Neurons.of("14.5"));
    }

    @Test
    void canBeEndedAgainWhenTheLineWasNotWritten() throws Exception {
        var disk = new FullDisk();
        var careful = new Ledger(disk, Clock.fixed(NOW, ZoneOffset.UTC));
        Reservation reservation = careful.reserve(HOME, MODEL, UP_TO_TEN);

        disk.full = true;
        assertThatThrownBy(() -> careful.settle(reservation, STATED)).isInstanceOf(StorageException.class);
        disk.full = false;
        careful.unknown(reservation);

        assertThat(disk.all).extracting(Entry::state).containsExactly(State.RESERVED, State.UNKNOWN);
    }

    @Test
    void marksWhatAnEarlierRunLeftOpenAsUnknown() throws Exception {
        Reservation left = ledger.reserve(HOME, MODEL, UP_TO_TEN);
        Ledger next = at(NOW.plus(Duration.ofSeconds(1)));
        next.reserve(HOME, MODEL, UP_TO_TEN);

        assertThat(next.recover()).containsExactly(left.entry());

        assertThat(next.recover()).isEmpty();
        assertThat(today().unknown()).isEqualTo(1);
        assertThat(today().reserved()).isEqualTo(Neurons.of("10"));
        assertThat(next.booked().real().atLeast()).isEqualTo(Neurons.of("1"));
    }

    @Test
    void addsUpCallsOfManyThreads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                var _ = threads.submit(() -> ledger.settle(ledger.reserve(HOME, MODEL, UP_TO_TEN), STATED));
            }
        }

        assertThat(today().spent()).isEqualTo(Neurons.of("7250.0"));
        assertThat(today().reserved()).isEqualTo(Neurons.ZERO);
    }

    private Ledger keeping(Budget budget) {
        return new Ledger(lines, Clock.fixed(NOW, ZoneOffset.UTC), _ -> List.of(budget));
    }

    private static Estimate upTo(String most) {
        return new Estimate(
                OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.of(Neurons.of(most)));
    }

    private Ledger at(Instant now) {
        return new Ledger(lines, Clock.fixed(now, ZoneOffset.UTC));
    }

    /// Lines that cannot be written while the disk is full.
    private static final class FullDisk extends Lines {
        private boolean full;

        @Override
        public synchronized void append(Entry entry) {
            if (full) {
                throw new StorageException("The disk is full", new IOException());
            }
            super.append(entry);
        }
    }
}
