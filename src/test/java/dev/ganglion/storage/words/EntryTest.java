package dev.ganglion.storage.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
    @Test
    void hasTheFoldedWordsOfAllTexts() {
        assertThat(Entry.of(List.of("Ants, ÉTÉ!", "march"))).isEqualTo("ants ete march ");
    }

    @Test
    void hasWhatComesBackAtEvenStepsOnce() {
        assertThat(Entry.of(List.of("ha ha ha ha"))).isEqualTo("ha ha ha ha ha\uE0001 ");
        assertThat(Entry.of(List.of("a b a b a"))).isEqualTo("a b a b a a\uE0002 ");
        assertThat(Entry.of(List.of("a b c a b c a"))).isEqualTo("a b c a b c a a\uE0003 ");
    }

    @Test
    void countsAcrossTextsAsAPhraseDoes() {
        assertThat(Entry.of(List.of("ha ha", "ha"))).isEqualTo("ha ha ha ha\uE0001 ");
    }

    @Test
    void hasNothingBesideWordsThatComeBackTwiceOrUnevenly() {
        assertThat(Entry.of(List.of("ha ha ho ha ha"))).isEqualTo("ha ha ho ha ha ");
    }
}
