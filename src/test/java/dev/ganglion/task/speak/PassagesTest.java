package dev.ganglion.task.speak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassagesTest {
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void leavesAShortTextWhole() {
        assertThat(Passages.of("Good morning. How are you?")).containsExactly("Good morning. How are you?");
    }

    @Test
    void cutsBetweenSentences() {
        assertThat(Passages.of("One is here. Two is there. Three is away.", 27))
                .containsExactly("One is here. Two is there.", "Three is away.");
    }

    @Test
    void cutsASentenceThatIsTooLongBetweenItsParts() {
        assertThat(Passages.of("First the ants, then the bees, then 1,000 wasps", 20))
                .containsExactly("First the ants,", "then the bees,", "then 1,000 wasps");
    }

    @Test
    void cutsAPartThatIsTooLongBetweenWords() {
        assertThat(Passages.of("ants and bees and wasps", 9)).containsExactly("ants and", "bees and", "wasps");
    }

    @Test
    void cutsAWordThatNoRequestTakesBetweenItsSigns() {
        assertThat(Passages.of("a\u0301".repeat(6), 4))
                .containsExactly("a\u0301a\u0301", "a\u0301a\u0301", "a\u0301a\u0301");
    }

    @Test
    void cutsTextWithoutSpacesWhereItsScriptAllows() {
        List<String> passages = Passages.of("今日は天気がいいです。明日は雨が降ります。傘を持って行きます。", 12);

        assertThat(passages).containsExactly("今日は天気がいいです。", "明日は雨が降ります。", "傘を持って行きます。");
    }

    @Test
    void keepsTheFirstPassageShortSoThatItSoonSounds() {
        List<String> passages = Passages.of("A sentence of some forty letters or so. ".repeat(100));

        assertThat(passages.getFirst()).hasSizeLessThanOrEqualTo(Passages.FIRST);
        assertThat(passages.get(1)).hasSizeBetween(Passages.FIRST, Passages.MOST);
    }

    @Test
    void dropsWhatHasNoSound() {
        assertThat(Passages.of("One.\n\n---\n\n🎉🎉\n\nTwo.")).containsExactly("One.\nTwo.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "🎉🎈", "--- … ---", "\u200f\u202e"})
    void hasNothingToSayOfATextWithoutLettersAndDigits(String text) {
        assertThat(Passages.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ein Satz, der lang ist; er hat Teile: viele. ",
                "שלום עולם, זה משפט ארוך. ",
                "พูดภาษาไทยได้นิดหน่อยครับ",
                "नमस्ते दुनिया। यह एक वाक्य है। ",
                "👩‍👩‍👧 family a ",
                "wordwithoutanyend",
                "第一句，第二句；第三句。"
            })
    void losesNoSignAndMakesNoPassageTooLong(String text) {
        String whole = text.repeat(60);

        List<String> passages = Passages.of(whole, 50);

        assertThat(squeezed(passages.stream().collect(Collectors.joining()))).isEqualTo(squeezed(whole));
        assertThat(passages).allMatch(passage -> passage.codePointCount(0, passage.length()) <= 50);
    }

    @Test
    void cutsAVeryLongTextAtOnce() {
        String text = "The quick brown fox jumps over the lazy dog. ".repeat(4_445);

        long begun = System.nanoTime();
        List<String> passages = Passages.of(text);
        long millis = (System.nanoTime() - begun) / 1_000_000;

        assertThat(passages).hasSizeBetween(200, 230);
        assertThat(millis).isLessThan(2_000);
    }
}
