package dev.ganglion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PriceTest {
    @Test
    void agreesWithinWhatWasRounded() {
        assertThat(price("0.0005", "41.14").usdOtherwise()).isEmpty();
        assertThat(price("0.049", "4410").usdOtherwise()).isEmpty();
        assertThat(price("1.4", "127273").usdOtherwise()).isEmpty();
        assertThat(price("0", "0").usdOtherwise()).isEmpty();
    }

    @Test
    void tellsWhatTheNeuronsComeToWhereTheyDisagree() {
        assertThat(price("0.00033795", "0.51").usdOtherwise())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("0.00000561"));
        assertThat(price("0.50", "44000").usdOtherwise())
                .hasValueSatisfying(usd -> assertThat(usd).isEqualByComparingTo("0.484"));
    }

    @Test
    void hasNothingToCompareWithOnlyOneOfTheTwo() {
        var dollarsOnly = new Price(Unit.STEP, Optional.of(BigDecimal.ONE), Optional.empty());
        var neuronsOnly = new Price(Unit.STEP, Optional.empty(), Optional.of(BigDecimal.ONE));

        assertThat(dollarsOnly.usdOtherwise()).isEmpty();
        assertThat(neuronsOnly.usdOtherwise()).isEmpty();
    }

    private static Price price(String usd, String neurons) {
        return new Price(Unit.AUDIO_MINUTE, Optional.of(new BigDecimal(usd)), Optional.of(new BigDecimal(neurons)));
    }
}
