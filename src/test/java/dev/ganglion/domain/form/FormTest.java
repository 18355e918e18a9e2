package dev.ganglion.domain.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ganglion.domain.Parameter.Need;
import dev.ganglion.domain.form.Field.Shape;
import dev.ganglion.domain.form.Fit.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormTest {
    private static final Field TEMPERATURE = number("temperature", Bounds.of("0", "5"), false);
    private static final Field TOP_K = number("top_k", Bounds.of("1", "50"), true);
    private static final Field EFFORT =
            new Field.Choice(Facts.optional("effort"), List.of(new Value.Text("low"), new Value.Text("high")));
    private static final Field STOP = new Field.Texts(
            Facts.optional("stop"), new Bounds(Optional.empty(), Optional.of(BigDecimal.TWO)), List.of());
    private static final Field TOOLS = new Field.Json(Facts.optional("tools"), Shape.ARRAY, List.of());

    @Test
    void keepsWhatFitsAnotherFormAndTellsWhatDoesNot() {
        Values values = new Values(Map.of(
                "temperature", new Value.Numeral("7"),
                "top_k", new Value.Numeral(12),
                "effort", new Value.Text("none"),
                "lora", new Value.Text("mine")));

        Fit fit = new Form(List.of(TEMPERATURE, TOP_K, EFFORT)).fit(values);

        assertThat(fit)
                .isEqualTo(new Fit(
                        new Values(Map.of("temperature", new Value.Numeral(5), "top_k", new Value.Numeral(12))),
                        List.of(
                                new Change.Dropped("effort", new Value.Text("none")),
                                new Change.Dropped("lora", new Value.Text("mine")),
                                new Change.Clamped("temperature", new Value.Numeral(7), new Value.Numeral(5)))));
    }

    @Test
    void roundsWholeNumbersWithinTheirBounds() {
        Field.Numeric uneven = number("n", Bounds.of("0.5", "3.4"), true);

        assertThat(uneven.nearest(BigDecimal.ZERO)).isEqualByComparingTo("1");
        assertThat(uneven.nearest(new BigDecimal("1.5"))).isEqualByComparingTo("2");
        assertThat(uneven.nearest(BigDecimal.TEN)).isEqualByComparingTo("3");
    }

    @Test
    void aListLosesWhatIsTooMuchAndATextBecomesAList() {
        assertThat(STOP.fit(new Value.Texts(List.of("a", "b", "c")))).contains(new Value.Texts(List.of("a", "b")));
        assertThat(STOP.fit(new Value.Text("a"))).contains(new Value.Texts(List.of("a")));
        assertThat(STOP.fit(new Value.Numeral(1))).isEmpty();
    }

    @Test
    void aTextIsCutAtCharactersNotInTheirMiddle() {
        Field text = new Field.Text(Facts.optional("t"), Bounds.of("1", "2"), false);

        assertThat(text.fit(new Value.Text("a\ud83d\ude00b"))).contains(new Value.Text("a\ud83d\ude00"));
        assertThat(text.fit(new Value.Text(""))).isEmpty();
    }

    @Test
    void jsonFitsByItsShape() {
        assertThat(TOOLS.fit(new Value.Json(" [1]"))).contains(new Value.Json(" [1]"));
        assertThat(TOOLS.fit(new Value.Json("{}"))).isEmpty();
    }

    @Test
    void leavesTheFieldsOfOtherWaysOfAsking() {
        Field prompt = needed("prompt", "prompt");
        Field messages = needed("messages", "messages");
        Field lora = new Field.Text(
                new Facts("lora", Need.OPTIONAL, Set.of("prompt"), Optional.empty(), ""), Bounds.ANY, false);
        Form form = new Form(List.of(prompt, messages, lora, TEMPERATURE));

        assertThat(form.beside("messages").fields()).containsExactly(messages, TEMPERATURE);
        assertThat(form.beside("messages").without(Set.of("messages")).fields()).containsExactly(TEMPERATURE);
        assertThat(form.beside("text").fields()).containsExactly(TEMPERATURE);
    }

    @Test
    void contradictingBoundsSayNothing() {
        assertThat(Bounds.stated(Optional.of(BigDecimal.TEN), Optional.of(BigDecimal.ONE)))
                .isEqualTo(Bounds.ANY);
        assertThatIllegalArgumentException().isThrownBy(() -> Bounds.of("10", "1"));
    }

    @Test
    void numbersAreTheSameHoweverTheyAreWritten() {
        assertThat(new Value.Numeral("0.60")).isEqualTo(new Value.Numeral("0.6"));
        assertThat(new Value.Numeral("1e3")).isEqualTo(new Value.Numeral(1000));
        assertThat(new Value.Numeral("0.00")).isEqualTo(new Value.Numeral(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Value.Numeral("1e999999999"));
    }

    private static Field.Numeric number(String name, Bounds bounds, boolean whole) {
        return new Field.Numeric(Facts.optional(name), bounds, Optional.empty(), whole);
    }

    private static Field needed(String name, String variant) {
        return new Field.Text(new Facts(name, Need.ONE_OF, Set.of(variant), Optional.empty(), ""), Bounds.ANY, false);
    }
}
