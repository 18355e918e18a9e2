package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ganglion.catalogue.Catalogue;
import dev.ganglion.domain.Entries;
import dev.ganglion.domain.Entry;
import dev.ganglion.domain.Entry.State;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.Usage;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T23:59:58Z");
    private static final Model MODEL =
            Catalogue.bundled().find("@cf/zai-org/glm-5.2").orElseThrow();
    private static final Estimate UP_TO_TEN = new Estimate(
            OptionalLong.of(20), OptionalLong.of(20), Optional.of(Neurons.of("1")), Optional.of(Neurons.of("10")));
    private static final Usage COMPUTED = new Usage(376, 320, 3, Optional.empty());
    private static final Usage STATED = new Usage(376, 320, 3, Optional.of(Neurons.of("14.5")));

    private final Lines lines = new Lines();
    private final Ledger ledger = at(NOW);

    @Test
    void booksTheUpperBoundBeforeTheCall() {
        ledger.reserve("home", MODEL, UP_TO_TEN);

        assertThat(ledger.today().reserved()).isEqualTo(Neurons.of("10"));
        assertThat(ledger.today().spent()).isEqualTo(Neurons.ZERO);
    }

    @Test
    void settlesAsStatedAndKeepsTheUsage() {
        Reservation reservation = ledger.reserve("home", MODEL, UP_TO_TEN);

        Optional<Neurons> neurons = ledger.settle(reservation, STATED);

        assertThat(neurons).contains(Neurons.of("14.5"));
        assertThat(ledger.today().entries())
                .containsExactly(new Entry(
                        reservation.entry().call(),
                        State.STATED,
                        NOW,
                        "home",
                        MODEL.id(),
                        Task.TEXT_GENERATION,
                        Optional.of(Neurons.of("14.5")),
                        Optional.of(STATED)));
    }

    @Test
    void settlesByThePriceListOtherwise() {
        Reservation reservation = ledger.reserve("home", MODEL, UP_TO_TEN);

        ledger.settle(reservation, COMPUTED);

        Day today = ledger.today();
        assertThat(today.spent()).isEqualTo(Prices.computed(MODEL, COMPUTED).orElseThrow());
        assertThat(today.entries()).extracting(Entry::state).containsExactly(State.COMPUTED);
        assertThat(today.unknown()).isZero();
    }

    @Test
    void countsAnUnpricedAnswerAsUnknownAndNotAsZero() {
        Model unlisted = Model.unlisted("@cf/who/knows", Task.TEXT_GENERATION);

        ledger.settle(ledger.reserve("home", unlisted, Estimate.UNKNOWN), COMPUTED);

        assertThat(ledger.today().unknown()).isEqualTo(1);
    }

    @Test
    void owesNothingAfterARefund() {
        ledger.refund(ledger.reserve("home", MODEL, UP_TO_TEN));

        Day today = ledger.today();
        assertThat(today.spent()).isEqualTo(Neurons.ZERO);
        assertThat(today.reserved()).isEqualTo(Neurons.ZERO);
        assertThat(today.unknown()).isZero();
    }

    @Test
    void keepsTheBoundOfACallWhoseCostIsUnknown() {
        ledger.unknown(ledger.reserve("home", MODEL, UP_TO_TEN));

        Day today = ledger.today();
        assertThat(today.unknown()).isEqualTo(1);
        assertThat(today.entries()).extracting(Entry::neurons).containsExactly(Optional.of(Neurons.of("10")));
        assertThat(today.spent()).isEqualTo(Neurons.ZERO);
    }

    @Test
    void letsTheFirstEndCount() {
        Reservation reservation = ledger.reserve("home", MODEL, UP_TO_TEN);

        ledger.settle(reservation, STATED);
        ledger.unknown(reservation);
        ledger.refund(reservation);

        assertThat(lines.all).extracting(Entry::state).containsExactly(State.RESERVED, State.STATED);
    }

    @Test
    void booksOnTheDayOfSending() {
        var now = new AtomicReference<>(NOW);
        InstantSource clock = now::get;
        var lasting = new Ledger(lines, clock.withZone(ZoneOffset.UTC));
        Reservation reservation = lasting.reserve("home", MODEL, UP_TO_TEN);

        now.set(NOW.plusSeconds(5));
        lasting.settle(reservation, STATED);

        assertThat(lasting.today().date()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(lasting.today().entries()).isEmpty();
        assertThat(lasting.day(LocalDate.of(2026, 11, 23)).spent()).isEqualTo(Neurons.of("14.5"));
    }

    @Test
    void canBeEndedAgainWhenTheLineWasNotWritten() {
        var disk = new FullDisk(lines);
        var careful = new Ledger(disk, Clock.fixed(NOW, ZoneOffset.UTC));
        Reservation reservation = careful.reserve("home", MODEL, UP_TO_TEN);

        disk.full = true;
        assertThatThrownBy(() -> careful.settle(reservation, STATED)).isInstanceOf(StorageException.class);
        disk.full = false;
        careful.unknown(reservation);

        assertThat(lines.all).extracting(Entry::state).containsExactly(State.RESERVED, State.UNKNOWN);
    }

    @Test
    void tellsWhenTheAllowanceStartsAnew() {
        assertThat(ledger.today().resetsAt()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void marksWhatAnEarlierRunLeftOpenAsUnknown() {
        Reservation left = ledger.reserve("home", MODEL, UP_TO_TEN);
        Ledger next = at(NOW.plus(Duration.ofSeconds(1)));
        next.reserve("home", MODEL, UP_TO_TEN);

        assertThat(next.recover()).containsExactly(left.entry());

        assertThat(next.recover()).isEmpty();
        assertThat(next.today().unknown()).isEqualTo(1);
        assertThat(next.today().reserved()).isEqualTo(Neurons.of("10"));
    }

    @Test
    void addsUpCallsOfManyThreads() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 500; i++) {
                threads.execute(() -> ledger.settle(ledger.reserve("home", MODEL, UP_TO_TEN), STATED));
            }
        }

        assertThat(ledger.today().spent()).isEqualTo(Neurons.of("7250.0"));
        assertThat(ledger.today().reserved()).isEqualTo(Neurons.ZERO);
    }

    private Ledger at(Instant now) {
        return new Ledger(lines, Clock.fixed(now, ZoneOffset.UTC));
    }

    /// Lines that cannot be written while the disk is full.
    private static final class FullDisk implements Entries {
        private final Entries lines;
        private boolean full;

        FullDisk(Entries lines) {
            this.lines = lines;
        }

        @Override
        public void append(Entry entry) {
            if (full) {
                throw new StorageException("The disk is full", new IOException());
            }
            lines.append(entry);
        }

        @Override
        public List<Entry> on(LocalDate day) {
            return lines.on(day);
        }

        @Override
        public List<Entry> open() {
            return lines.open();
        }
    }
}
