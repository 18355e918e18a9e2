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
        assertThat(Entry.of(List.of("ants ants ants ants"))).isEqualTo("ants ants ants ants ants\uE0001 ");
        assertThat(Entry.of(List.of("ants bees ants bees ants"))).isEqualTo("ants bees ants bees ants ants\uE0002 ");
        assertThat(Entry.of(List.of("ants bees cats ants bees cats ants")))
                .isEqualTo("ants bees cats ants bees cats ants ants\uE0003 ");
    }

    @Test
    void countsAcrossTextsAsAPhraseDoes() {
        assertThat(Entry.of(List.of("ants ants", "ants"))).isEqualTo("ants ants ants ants\uE0001 ");
        assertThat(Entry.of(List.of("in", "it"))).isEqualTo("in it \uE001in\uE001it ");
    }

    @Test
    void hasNothingBesideWordsThatComeBackTwiceOrUnevenly() {
        assertThat(Entry.of(List.of("ants ants bees ants ants"))).isEqualTo("ants ants bees ants ants ");
    }

    @Test
    void hasShortWordsSideBySideOnceAndNoLongerOnes() {
        assertThat(Entry.of(List.of("it is in the house, it is")))
                .isEqualTo("it is in the house it is \uE001it\uE001is \uE001is\uE001in \uE001in\uE001the ");
        assertThat(Entry.of(List.of("ha ha ha"))).isEqualTo("ha ha ha ha\uE0001 \uE001ha\uE001ha ");
    }
}
