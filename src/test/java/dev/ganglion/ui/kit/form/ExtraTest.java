package dev.ganglion.ui.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.form.Value;
import dev.ganglion.domain.form.Values;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtraTest {
    private static final Set<String> OWN = Set.of("prompt");
    private static final Values SET = new Values(
            Map.of("temperature", new Value.Numeral(1), "chat_template_kwargs.low_effort", new Value.Truth(true)));

    @Test
    void takesEverythingButWhatThePageFillsAndSecrets() {
        Extra extra = read("""
                {"temperature": 0, "min_p": 0.5, "prompt": "mine", "messages": [], "model": "other", "stream": false,
                 "Authorization": "Bearer x", "chat_template_kwargs": {"enable_thinking": false}}""");

        assertThat(extra).isInstanceOfSatisfying(Extra.Merged.class, merged -> {
            assertThat(merged.fields()).containsOnlyKeys("temperature", "min_p", "chat_template_kwargs");
            assertThat(merged.overridden()).containsExactly("chat_template_kwargs", "temperature");
            assertThat(merged.refused()).containsExactly("Authorization", "messages", "model", "prompt", "stream");
        });
        assertThat(extra.secret()).isTrue();
        assertThat(extra.active()).isTrue();
        assertThat(extra.words())
                .isEqualTo("Overrides: chat_template_kwargs, temperature."
                        + " Not taken from here: messages, model, prompt, stream."
                        + " Left out and not kept, because it may be a secret: Authorization.");
    }

    @Test
    void isNotActiveWhereNothingOfItIsSent() {
        assertThat(read("").active()).isFalse();
        assertThat(read("{}").active()).isFalse();
        assertThat(read("{\"stream\": true}").active()).isFalse();
        assertThat(read("{\"min_p\": ").active()).isFalse();
    }

    @Test
    void keepsNullsAndNestedValues() {
        Extra extra = read("{\"stop\": null, \"a\": {\"b\": [1, true]}}");

        assertThat(extra).isInstanceOfSatisfying(Extra.Merged.class, merged -> {
            assertThat(merged.fields()).containsEntry("a", Map.of("b", List.of(1, true)));
            assertThat(merged.fields().get("stop")).hasToString("null");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a": 1,}           | Line 1, column 9
                    {"a": tru}          | Line 1, column 7
                    {"a": 1} x          | Line 1, column 10
                    {"a": 1, "a": 2}    | Line 1, column 13
                    """)
    void saysWhereItIsWrong(String text, String place) {
        assertThat(read(text)).isInstanceOf(Extra.Wrong.class);
        assertThat(read(text).words()).startsWith(place).endsWith("This is not sent until it is mended.");
    }

    @Test
    void countsLinesAndColumns() {
        assertThat(read("{\n  \"a\": 1\n  \"b\": 2\n}").words()).startsWith("Line 3, column 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "null", "\"text\""})
    void isAnObject(String text) {
        assertThat(read(text).words()).isEqualTo("This has to be an object in braces. Nothing of it is sent.");
    }

    @Test
    void isNotReadWithoutEnd() {
        assertThat(read("x".repeat(Extra.LONGEST + 1)).words()).startsWith("This is too long");
        assertThat(read("[".repeat(50_000))).isInstanceOf(Extra.Wrong.class);
    }

    private static Extra read(String text) {
        return Extra.read(text, OWN, SET);
    }
}
