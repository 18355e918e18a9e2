package dev.ganglion.workersai.wire.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedTest {
    @Test
    void readsPlainNumbers() {
        assertThat(Counted.decimal(" 1.50 ")).isEqualTo(new BigDecimal("1.50"));
        assertThat(Counted.decimal("1e-40")).isEqualTo(new BigDecimal("1e-40"));
    }

    @Test
    void takesWhatIsNoAmountForAbsent() {
        List<String> odd =
                List.of("-1", "x", "", "1e19", "1e-41", "1e-2147483647", "1." + "1".repeat(60), "0e-999999999");

        assertThat(odd).allSatisfy(text -> assertThat(Counted.decimal(text)).isNull());
    }
}
