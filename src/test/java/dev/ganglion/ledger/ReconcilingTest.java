package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.meter.Entry;
import dev.ganglion.domain.meter.Entry.State;
import dev.ganglion.domain.meter.Payer;
import dev.ganglion.domain.meter.Purpose;
import dev.ganglion.domain.meter.Work;
import dev.ganglion.ledger.Reconciling.Line;
import dev.ganglion.ledger.Reconciling.Side;
import dev.ganglion.ledger.Reconciling.Theirs;
import dev.ganglion.ledger.Reconciling.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconcilingTest {
    private static final Instant NINE = Instant.parse("2026-11-29T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-11-29T10:00:00Z");

    @Test
    void addsUpByModelAndHourAndAgreesButForAThousandth() {
        Reconciling both = Reconciling.of(
                List.of(
                        booked("a", "2026-11-29T09:00:00Z", State.STATED, "1.5"),
                        booked("a", "2026-11-29T09:59:59.999Z", State.COMPUTED, "2.5")),
                List.of(counted("a", NINE, 2, "4.0000001")));

        assertThat(both.lines())
                .containsExactly(new Line("a", NINE, side(2, "4.0", 0), side(2, "4.0000001", 0), Verdict.AGREE));
        assertThat(both.difference()).isEqualByComparingTo("-0.0000001");
    }

    @Test
    void namesWhatOnlyOneSideKnows() {
        Reconciling both = Reconciling.of(
                List.of(booked("a", "2026-11-29T09:10:00Z", State.STATED, "1")),
                List.of(counted("b", NINE, 1, "2"), counted("a", TEN, 1, "3")));

        assertThat(both.lines())
                .extracting(Line::model, Line::hour, Line::verdict)
                .containsExactly(
                        tuple("a", NINE, Verdict.ONLY_OURS),
                        tuple("b", NINE, Verdict.ONLY_THEIRS),
                        tuple("a", TEN, Verdict.ONLY_THEIRS));
        assertThat(both.ours()).isEqualTo(side(1, "1", 0));
        assertThat(both.theirs()).isEqualTo(side(2, "5", 0));
        assertThat(both.difference()).isEqualByComparingTo(new BigDecimal("-4"));
    }

    @Test
    void awaitsWhatTheAccountCannotHaveCountedYet() {
        Reconciling both = Reconciling.of(
                List.of(booked("a", "2026-11-29T10:10:00Z", State.STATED, "1")), List.of(counted("b", NINE, 1, "2")));

        assertThat(both.count(Verdict.AWAITED)).isEqualTo(1);
        assertThat(both.newest()).contains(NINE);
        assertThat(Reconciling.of(List.of(booked("a", "2026-11-29T10:10:00Z", State.STATED, "1")), List.of())
                        .count(Verdict.AWAITED))
                .isEqualTo(1);
    }

    @Test
    void countsNeitherWhatWasRefundedNorWhatRunsAndTellsUnknownCosts() {
        Reconciling both = Reconciling.of(
                List.of(
                        booked("a", "2026-11-29T09:10:00Z", State.REFUNDED, "0"),
                        booked("a", "2026-11-29T09:10:00Z", State.RESERVED, "9"),
                        booked("a", "2026-11-29T09:10:00Z", State.UNKNOWN, "9")),
                List.of(counted("a", NINE, 1, "3")));

        assertThat(both.lines()).containsExactly(new Line("a", NINE, side(1, "0", 1), side(1, "3", 0), Verdict.DIFFER));
    }

    private static Side side(long calls, String neurons, long unknown) {
        return new Side(calls, Neurons.of(neurons), unknown);
    }

    private static Theirs counted(String model, Instant hour, long calls, String neurons) {
        return new Theirs(model, hour, side(calls, neurons, 0));
    }

    private static Entry booked(String model, String at, State state, String neurons) {
        return new Entry(
                model + at + state,
                state,
                Instant.parse(at),
                new Purpose(Payer.real("home"), model, Task.TEXT_GENERATION, "run"),
                Optional.of(Neurons.of(neurons)),
                Work.NONE,
                Optional.empty());
    }
}
