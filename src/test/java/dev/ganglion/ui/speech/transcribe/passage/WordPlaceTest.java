package dev.ganglion.ui.speech.transcribe.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class WordPlaceTest {
    private static final Passage HEARD = new Passage(
            new Interval(1, 4),
            "Two and two.",
            OptionalInt.empty(),
            OptionalDouble.empty(),
            List.of(word("Two", 1), word("and", 2), word("two.", 3)));

    private static Word word(String text, double start) {
        return new Word(text, new Interval(start, start + 1), OptionalDouble.empty());
    }

    @Test
    void aLetterBelongsToTheWordBeforeOrAroundIt() {
        assertThat(WordPlace.at(HEARD, 0)).contains(HEARD.words().get(0));
        assertThat(WordPlace.at(HEARD, 3)).contains(HEARD.words().get(0));
        assertThat(WordPlace.at(HEARD, 5)).contains(HEARD.words().get(1));
        assertThat(WordPlace.at(HEARD, 11)).contains(HEARD.words().get(2));
    }

    @Test
    void whatWasWrittenByHandHasNoMoment() {
        Passage edited = HEARD.withText("Five and two.", HEARD.words());

        assertThat(WordPlace.at(edited, 2)).isEmpty();
        assertThat(WordPlace.at(edited, 6)).contains(HEARD.words().get(1));
        assertThat(WordPlace.of(HEARD.withText("", HEARD.words())))
                .as("words of an empty text")
                .isEmpty();
    }
}
