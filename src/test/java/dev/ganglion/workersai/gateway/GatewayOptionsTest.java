package dev.ganglion.workersai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayOptionsTest {
    @ParameterizedTest
    @ValueSource(longs = {60, 2_592_000})
    void keepsAReplyFromAMinuteToAMonth(long seconds) {
        assertThat(caching(seconds).ttl()).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(longs = {59, 2_592_001, 0, -60})
    void keepsAReplyNeitherLessNorLonger(long seconds) {
        assertThatIllegalArgumentException().isThrownBy(() -> caching(seconds));
    }

    private static Caching caching(long seconds) {
        return new Caching(Optional.of(Duration.ofSeconds(seconds)), false, Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\r\nX-Evil: 1", " padded", "schlüssel"})
    void letsNothingIntoAHeaderThatBreaksIt(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Caching(Optional.empty(), false, Optional.of(text)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Logging(Optional.empty(), Map.of(), Optional.of(text)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Billing(Optional.empty(), Optional.of(text), false));
    }

    @Test
    void takesOnlyPlainValuesAsMetadata() {
        assertThat(new Logging(Optional.empty(), Map.of("a", "x", "b", 1.5, "c", true), Optional.empty()).metadata())
                .hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Logging(Optional.empty(), Map.of("a", List.of("x")), Optional.empty()))
                .withMessageContaining("which a is not");
    }

    @Test
    void triesOnceToFiveTimesAndWaitsAtMostFiveSeconds() {
        assertThat(attempts(5, 5000).most()).hasValue(5);
        assertThatIllegalArgumentException().isThrownBy(() -> attempts(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> attempts(6, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> attempts(1, 5001));
        assertThatIllegalArgumentException().isThrownBy(() -> attempts(1, -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attempts(
                        Optional.of(Duration.ZERO), OptionalInt.empty(), Optional.empty(), Optional.empty()));
    }

    private static Attempts attempts(int most, long delay) {
        return new Attempts(
                Optional.empty(), OptionalInt.of(most), Optional.of(Duration.ofMillis(delay)), Optional.empty());
    }

    @Test
    void hasNoNegativePrice() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Billing.TokenCost(BigDecimal.ONE, BigDecimal.ONE.negate()));
    }
}
