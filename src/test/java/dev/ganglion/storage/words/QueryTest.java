package dev.ganglion.storage.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "ants|\"ants\" *",
                "Ants  MARCH|\"ants\" \"march\" *",
                "\"ants march\" on|\"ants march\" \"on\" *",
                "\"ants march\"|\"ants march\"",
                "\"ants mar|\"ants\" \"mar\" *",
                "@cf/meta/llama-3.1|\"cf meta llama 3 1\" *",
                "a AND NOT b*|\"a\" \"and\" \"not\" \"b\" *",
                "hello -|\"hello\" *",
                "Crème Straße ΌΣΟΣ|\"creme\" \"straße\" \"οσοσ\" *",
                "creme|\"creme\" *",
                "天|\"天\" *",
                "天气|\"天气\" *",
                "天气 ants|\"天气\" \"ants\" *",
                "天 ants|\"天\" * \"ants\" *",
                "今天天气|\"今天 天天 天气\" *",
                "Java的类|\"java 的类\" *",
                "的类Java|\"的类 类 java\" *",
                "🐜 march|\"🐜\" \"march\" *",
                "\"ha ha\"|\"ha ha\"",
                "\"ha ha ha\"|\"ha\uE0001\" \"\uE001ha\uE001ha\" \"ha ha ha\"",
                "\"so and so and so\"|\"so\uE0002\" \"\uE001so\uE001and\" \"\uE001and\uE001so\" \"so and so and so\"",
                "\"out of the blue\" sky|\"\uE001out\uE001of\" \"\uE001of\uE001the\" \"out of the blue\" \"sky\" *",
                "\"of the\"|\"of the\"",
                "ha-ha-ha|\"ha ha ha\" *",
                "ha-ha-ha-ha|\"ha\uE0001\" \"\uE001ha\uE001ha\" \"ha ha ha ha\" *",
                "ha ha ha|\"ha\" \"ha\" \"ha\" *"
            })
    void readsWhatIsTyped(String typed, String match) {
        assertThat(Query.of(typed).match()).isEqualTo(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"", "\"\"", "-*():^{}+~", "\u200b\u202e\u0301", "\n\t"})
    void findsNothingWithoutAWord(String typed) {
        assertThat(Query.of(typed).isEmpty()).isTrue();
    }

    @Test
    void takesTheBeginningOfAPastedText() {
        assertThat(Query.of("word ".repeat(20_000)).terms()).hasSize(32);
    }
}
