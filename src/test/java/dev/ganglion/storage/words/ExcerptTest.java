package dev.ganglion.storage.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why do ants march?|ants mar|Why do [ants] [mar]ch?",
                "A crème brûlée, CREME|creme|A [crème] brûlée, [CREME]",
                "cre\u0300me|creme|[cre\u0300me]",
                "今天天气很好|天气|今天[天气]很好",
                "今天天气很好|天|今[天天]气很好",
                "データベース|ベース|データ[ベース]",
                "foo_bar foo-bar|foo_b|[foo_b]ar [foo-b]ar",
                "ants ants|\"ants ants\"|[ants ants]",
                "🐜🐜 march|🐜|[🐜🐜] march",
                "no such thing|ants|no such thing"
            })
    void marksWhatWasSearchedFor(String text, String query, String marked) {
        assertThat(marked(Excerpt.of(List.of(text), Query.of(query)))).isEqualTo(marked);
    }

    @Test
    void isOneLineOfTheSurroundings() {
        String text = "before ".repeat(100) + "\n\n  the\tneedle\r\n" + "after ".repeat(100);

        String marked = marked(Excerpt.of(List.of(text), Query.of("needle")));

        assertThat(marked)
                .startsWith("…")
                .endsWith("after…")
                .contains("before the [needle] after")
                .doesNotContain("\n");
        assertThat(marked.length()).isBetween(150, 190);
    }

    @Test
    void takesThePlaceWithMostOfTheWords() {
        String text = "ants " + "x ".repeat(200) + "bees and ants and wasps" + " x".repeat(200);

        assertThat(marked(Excerpt.of(List.of(text), Query.of("ants bees")))).contains("[bees] and [ants] and wasps");
    }

    @Test
    void takesThePartThatHasTheWords() {
        Excerpt excerpt = Excerpt.of(List.of("the answer", "the reasoning about ants"), Query.of("ants"));

        assertThat(marked(excerpt)).isEqualTo("the reasoning about [ants]");
    }

    @Test
    void cutsNoCharacterInHalf() {
        String text = "🐜".repeat(500) + "needle" + "🐝".repeat(500);

        Excerpt excerpt = Excerpt.of(List.of(text), Query.of("needle"));

        assertThat(excerpt.text().codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .isEmpty();
        assertThat(marked(excerpt)).contains("[needle]");
    }

    private static String marked(Excerpt excerpt) {
        StringBuilder text = new StringBuilder(excerpt.text());
        excerpt.marks().reversed().forEach(mark -> text.insert(mark.end(), ']').insert(mark.start(), '['));
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining());
    }
}
