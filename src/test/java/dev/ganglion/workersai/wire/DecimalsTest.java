package dev.ganglion.workersai.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalsTest {
    @Test
    void readsPlainNumbers() {
        assertThat(Decimals.amount(" 1.50 ")).contains(new BigDecimal("1.50"));
        assertThat(Decimals.amount("1e-40")).contains(new BigDecimal("1e-40"));
    }

    @Test
    void takesWhatIsNoAmountForAbsent() {
        List<String> odd =
                List.of("-1", "x", "", "1e19", "1e-41", "1e-2147483647", "1." + "1".repeat(60), "0e-999999999");

        assertThat(odd).allSatisfy(text -> assertThat(Decimals.amount(text)).isEmpty());
    }
}
