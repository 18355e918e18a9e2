package dev.ganglion.sandbox.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    @Test
    void cutsWordsNumbersAndSigns() {
        assertThat(Tokens.of("The price of 12345 unreasonable things, in 2026."))
                .containsExactly(
                        "The", " price", " of", " ", "123", "45", " unre", "ason", "able", " things", ",", " in", " ",
                        "202", "6", ".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "  two  spaces ",
                "a\n\n\n- b\n  - c",
                "日本語のテキスト",
                "👩‍👩‍👧 emoji 🎉",
                "\t\ttabs",
                "naïve café",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "𝒜𝒷 letters outside the first plane",
            })
    void losesNothing(String text) {
        assertThat(String.join("", Tokens.of(text))).isEqualTo(text);
    }

    @Test
    void makesPiecesOfAboutFourCharacters() {
        var text = "Every explanation has to choose where to begin, and most of them begin with a definition.";

        assertThat((double) text.length() / Tokens.count(text)).isBetween(3.5, 5.5);
    }
}
