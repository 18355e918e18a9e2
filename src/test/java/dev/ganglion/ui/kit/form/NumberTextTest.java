package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.form.Bounds;
import dev.ganglion.domain.form.Facts;
import dev.ganglion.domain.form.Field;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    private static final Field.Numeric TEMPERATURE = field("temperature", Bounds.of("0", "5"), false);
    private static final Field.Numeric TOKENS = field("max_tokens", Bounds.of("1", "2048"), true);

    @ParameterizedTest
    @CsvSource({"0.6, 0.6", "' 2 ', 2", "'0,7', 0.7", "5, 5", "1e-1, 0.1", ".5, 0.5"})
    void takesNumbersAsPeopleTypeThem(String text, BigDecimal number) {
        assertThat(NumberText.read(TEMPERATURE, text).number().orElseThrow()).isEqualByComparingTo(number);
        assertThat(NumberText.read(TEMPERATURE, text).said()).isEmpty();
    }

    @Test
    void takesGroupsOfWholeNumbers() {
        assertThat(NumberText.read(TOKENS, "1,024").number()).contains(new BigDecimal("1024"));
        assertThat(NumberText.read(TOKENS, "1 024").number()).contains(new BigDecimal("1024"));
    }

    @Test
    void saysWhatItMadeOfANumber() {
        assertThat(NumberText.read(TEMPERATURE, "7"))
                .isEqualTo(new NumberText.Typed(Optional.of(new BigDecimal("5")), "The most is 5; 7 was cut to it."));
        assertThat(NumberText.read(TEMPERATURE, "−1").said()).isEqualTo("The least is 0; -1 was raised to it.");
        assertThat(NumberText.read(TOKENS, "12.7").said()).isEqualTo("Only whole numbers; 12.7 was rounded to 13.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm", "1.2.3", "NaN", "1e999999999", "0x10", "-"})
    void changesNothingForWhatIsNoNumber(String text) {
        assertThat(NumberText.read(TEMPERATURE, text).number()).isEmpty();
        assertThat(NumberText.read(TEMPERATURE, text).said())
                .isEqualTo("“" + text + "” is not a number, so nothing has changed.");
    }

    @Test
    void slidesWhereTheRangeIsOneToSlideIn() {
        assertThat(Slide.of(TEMPERATURE))
                .contains(new Slide(BigDecimal.ZERO, new BigDecimal("5"), new BigDecimal("0.1")));
        assertThat(Slide.of(field("temperature", Bounds.ANY, false))
                        .orElseThrow()
                        .most())
                .isEqualByComparingTo("2");
        assertThat(Slide.of(field("seed", Bounds.of("1", "9999999999"), true))).isEmpty();
        assertThat(Slide.of(field("seed", Bounds.ANY, true))).isEmpty();
        assertThat(Slide.of(field("x", Bounds.of("1", "1"), true))).isEmpty();
    }

    @Test
    void standsOnStepsAndOnBothEnds() {
        Slide slide = Slide.of(field("top_p", Bounds.of("0.001", "1"), false)).orElseThrow();

        assertThat(slide.at(0.501)).isEqualByComparingTo("0.5");
        assertThat(slide.at(0)).isEqualByComparingTo("0.001");
        assertThat(slide.at(1)).isEqualByComparingTo("1");
    }

    private static Field.Numeric field(String name, Bounds bounds, boolean whole) {
        return new Field.Numeric(Facts.optional(name), bounds, Optional.empty(), whole);
    }
}
