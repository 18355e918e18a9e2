package dev.ganglion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | 0 neurons
            0.43124      | 0.43 neurons
            0.00012345   | 0.00012 neurons
            1            | 1 neuron
            1.772745     | 1.77 neurons
            2.50         | 2.5 neurons
            23.2498      | 23.2 neurons
            99.96        | 100 neurons
            123.456      | 123 neurons
            9999         | 9,999 neurons
            12345        | 12.3 k neurons
            1234567      | 1.2 M neurons
            """)
    void saysNeurons(String amount, String said) {
        assertThat(Figures.neurons(Neurons.of(amount))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0            | $0
            0.0012345    | $0.0012
            0.00000061   | $0.00000061
            0.1          | $0.10
            0.125        | $0.13
            1.2          | $1.20
            1234.5       | $1,234.50
            """)
    void saysDollars(String amount, String said) {
        assertThat(Figures.usd(new BigDecimal(amount))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0        | 0 %
            0.000099 | < 0.01 %
            0.0012   | 0.12 %
            0.123456 | 12.3 %
            1        | 100 %
            23.4     | 2,340 %
            """)
    void saysParts(double part, String said) {
        assertThat(Figures.percent(part)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.00001, <1", "0.00999, <1", "0.01, 1", "0.6399, 63", "0.999, 99", "1, 100", "12.5, '1,250'"})
    void saysSharesInWholePercentAndNeverNothingOfALittle(double part, String said) {
        assertThat(Figures.wholePercent(part)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0 tokens
            1       | 1 token
            256     | 256 tokens
            9999    | 9,999 tokens
            131072  | 131 k tokens
            999999  | 1 M tokens
            1234567 | 1.2 M tokens
            1310720 | 1.3 M tokens
            """)
    void saysTokens(long tokens, String said) {
        assertThat(Figures.tokens(tokens)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0 ms
            312     | 312 ms
            999     | 999 ms
            1240    | 1.24 s
            12400   | 12.4 s
            60000   | 1 min
            125000  | 2 min 5 s
            3600000 | 1 h
            7380000 | 2 h 3 min
            """)
    void saysDurations(long millis, String said) {
        assertThat(Figures.duration(Duration.ofMillis(millis))).isEqualTo(said);
    }

    @Test
    void saysRangesOnceWhenBothEndsReadTheSame() {
        assertThat(Figures.neurons(Neurons.of("0.41"), Neurons.of("12"))).isEqualTo("0.41–12 neurons");
        assertThat(Figures.neurons(Neurons.of("0.4101"), Neurons.of("0.4102"))).isEqualTo("0.41 neurons");
        assertThat(Figures.usd(new BigDecimal("0.0012"), new BigDecimal("0.34")))
                .isEqualTo("$0.0012–0.34");
    }

    @Test
    void saysSpeed() {
        assertThat(Figures.speed(61.27)).isEqualTo("61.3 tokens/s");
        assertThat(Figures.speed(7.456)).isEqualTo("7.46 tokens/s");
    }
}
