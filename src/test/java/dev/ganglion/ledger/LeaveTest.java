package dev.ganglion.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ledger.budget.Budget;
import dev.ganglion.ledger.budget.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class LeaveTest {
    /// The prompt costs 10 neurons, each token of the answer a tenth.
    private static final Estimate WHOLE = limited(4_000);

    @Test
    void allowsAllThatFits() {
        assertThat(leave(day("410"))).isEqualTo(new Leave.Whole());
    }

    @Test
    void shortensTheAnswerToTheLastTokenThatIsPaid() {
        Standing day = day("109.99");

        assertThat(leave(day)).isEqualTo(new Leave.Shorter(new Clip(999, limited(999)), day));
    }

    @Test
    void allowsNothingWhereTheAnswerWouldBeTooShort() {
        assertThat(leave(day("35.6"))).isEqualTo(new Leave.Shorter(new Clip(256, limited(256)), day("35.6")));
        assertThat(leave(day("35.5"))).isInstanceOf(Leave.None.class);
    }

    @Test
    void goesByTheBudgetThatHasLeastLeft() {
        Standing run = new Standing(new Budget(new Budget.Scope.Run(), Neurons.of("60")), Sum.NOTHING);

        assertThat(leave(day("200"), run)).isEqualTo(new Leave.Shorter(new Clip(500, limited(500)), run));
    }

    @Test
    void shortensNoAnswerThatIsAskedToBeShort() {
        assertThat(Clip.of(limited(256), Neurons.of("30"), LeaveTest::limited)).isEmpty();
    }

    @Test
    void knowsNoShorterAnswerWhereNoPriceIsKnown() {
        assertThat(Leave.of(Estimate.UNKNOWN, List.of(day("1")), LeaveTest::limited))
                .isEqualTo(new Leave.Whole());
        assertThat(Leave.of(Estimate.UNKNOWN, List.of(day("0")), LeaveTest::limited))
                .isInstanceOf(Leave.None.class);
    }

    private static Leave leave(Standing... standings) {
        return Leave.of(WHOLE, List.of(standings), LeaveTest::limited);
    }

    private static Standing day(String left) {
        return new Standing(new Budget(new Budget.Scope.Day(), Neurons.of(left)), Sum.NOTHING);
    }

    private static Estimate limited(int tokens) {
        Neurons most = new Neurons(BigDecimal.TEN.add(BigDecimal.valueOf(tokens, 1)));
        return new Estimate(
                OptionalLong.of(10), OptionalLong.of(tokens), Optional.of(Neurons.of("10")), Optional.of(most));
    }
}
