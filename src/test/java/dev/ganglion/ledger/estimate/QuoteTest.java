package dev.ganglion.ledger.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.Estimate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final Estimate RANGE = estimate("0.4", "12");

    @Test
    void saysRangesInNeuronsAndMoney() {
        Quote quote = Quote.of(RANGE);

        assertThat(quote.neurons()).contains("0.4–12 neurons");
        assertThat(quote.usd()).contains("$0.0000044–0.00013");
        assertThat(quote.share()).isEmpty();
    }

    @Test
    void saysTheLeastWhereNoUpperBoundIsKnown() {
        Quote quote = new Quote(
                new Estimate(OptionalLong.empty(), OptionalLong.empty(), RANGE.least(), Optional.empty()),
                Optional.of(Neurons.of("100")));

        assertThat(quote.bounded()).isFalse();
        assertThat(quote.neurons()).contains("0.4 neurons");
        assertThat(quote.share()).isEmpty();
        assertThat(quote.exceeds()).isFalse();
    }

    @Test
    void saysNothingWithoutAPrice() {
        Quote quote = new Quote(Estimate.UNKNOWN, Optional.of(Neurons.of("100")));

        assertThat(quote.neurons()).isEmpty();
        assertThat(quote.usd()).isEmpty();
        assertThat(quote.share()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 0.12 %, false",
        "1000000, < 0.01 %, false",
        "30, 40 %, false",
        "12, 100 %, false",
        "10, 120 %, true"
    })
    void saysTheShareOfWhatIsLeft(String left, String share, boolean exceeds) {
        Quote quote = new Quote(RANGE, Optional.of(Neurons.of(left)));

        assertThat(quote.share()).contains(share);
        assertThat(quote.exceeds()).isEqualTo(exceeds);
    }

    @Test
    void saysNoShareOfNothing() {
        Quote quote = new Quote(RANGE, Optional.of(Neurons.ZERO));

        assertThat(quote.share()).isEmpty();
        assertThat(quote.exceeds()).isTrue();
    }

    private static Estimate estimate(String least, String most) {
        return new Estimate(
                OptionalLong.empty(),
                OptionalLong.empty(),
                Optional.of(Neurons.of(least)),
                Optional.of(Neurons.of(most)));
    }
}
