package dev.ganglion.task.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RewordingTest {
    private static final Passage HEARD = heard("The cat saw the dog, and the dog ran.");

    /// A word each second.
    private static Passage heard(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            words.add(new Word(word, new Interval(words.size(), words.size() + 1), OptionalDouble.empty()));
        }
        return new Passage(
                new Interval(0, words.size()), text, OptionalInt.empty(), OptionalDouble.of(0.9), List.copyOf(words));
    }

    private static List<String> words(Passage passage) {
        return passage.words().stream()
                .map(word -> "%.0f %s".formatted(word.at().start(), word.text()))
                .toList();
    }

    @Test
    void whatStaysKeepsItsMomentAndWhatIsExchangedHasNone() {
        Passage edited = Rewording.of(HEARD, "The cat heard the dog, and the fox ran.");

        assertThat(edited.text()).isEqualTo("The cat heard the dog, and the fox ran.");
        assertThat(words(edited)).containsExactly("0 The", "1 cat", "3 the", "4 dog,", "5 and", "6 the", "8 ran.");
        assertThat(edited.at()).isEqualTo(HEARD.at());
    }

    @Test
    void aWordThatIsLeftOutIsNotTakenForALaterOne() {
        assertThat(words(Rewording.of(HEARD, "Cat saw the dog, and the dog ran")))
                .containsExactly("1 Cat", "2 saw", "3 the", "4 dog,", "5 and", "6 the", "7 dog", "8 ran");
    }

    @Test
    void nothingIsLeftOfAnotherText() {
        assertThat(Rewording.of(HEARD, "Something else.").words()).isEmpty();
        assertThat(Rewording.of(HEARD, "").words()).isEmpty();
    }

    @Test
    void wordsStayWithinTheirPassageWhenItIsMoved() {
        Passage moved = HEARD.at(new Interval(1.5, 4));

        assertThat(moved.words())
                .extracting(Word::at)
                .containsExactly(new Interval(1.5, 2), new Interval(2, 3), new Interval(3, 4));
    }
}
