package dev.ganglion.task.speak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainWordsTest {
    private static String words(String markdown) {
        return PlainWords.of(markdown, "Code left out.");
    }

    @Test
    void makesSentencesOfHeadingsAndItems() {
        assertThat(words("# Ants\n\n- *small* ones\n- **big** ones!\n")).isEqualTo("Ants.\n\nsmall ones.\n\nbig ones!");
    }

    @Test
    void leavesCodeOutAndSaysSo() {
        assertThat(words("Run this:\n\n```java\nint a;\n```\n\nand `mvn test`."))
                .isEqualTo("Run this:\n\nCode left out.\n\nand mvn test.");
    }

    @Test
    void readsALinkByItsWordsAndAPictureByItsTitle() {
        assertThat(words("See [the manual](https://example.com/x) ![a map](map.png)"))
                .isEqualTo("See the manual a map.");
    }

    @Test
    void readsTablesRowByRow() {
        assertThat(words("| a | b |\n|---|---|\n| 1 | 2 |\n")).isEqualTo("a, b.\n\n1, 2.");
    }

    @Test
    void joinsTheLinesOfAParagraphAndDropsHtml() {
        assertThat(words("one\ntwo<br>three\n\n<div>gone</div>")).isEqualTo("one twothree.");
    }

    @Test
    void leavesPlainTextAsItIs() {
        assertThat(words("Good morning. How are you?")).isEqualTo("Good morning. How are you?");
    }

    @Test
    void knowsTagsForSpeechEngines() {
        assertThat(PlainWords.tagged("<speak>Hi<break time=\"1s\"/></speak>")).isTrue();
        assertThat(PlainWords.tagged("a < b and b > c, <T> too")).isFalse();
        assertThat(PlainWords.untagged("<speak>Hi <break time=\"1s\"/> there</speak>"))
                .isEqualTo("Hi there");
    }
}
