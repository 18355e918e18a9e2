package dev.ganglion.task.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.workersai.speech.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class ScriptsTest {
    @Test
    void takesSegmentsAsTheModelDividesThem() {
        Transcript.Doubt doubt = new Transcript.Doubt(
                OptionalDouble.empty(), OptionalDouble.of(-0.693147), OptionalDouble.empty(), OptionalDouble.empty());
        Transcript heard = new Transcript(
                "Hello there.",
                List.of(new Transcript.Segment(0.5, 1.5, " Hello there.", doubt, List.of())),
                List.of(),
                Optional.of(new Transcript.Language("en", OptionalDouble.empty())),
                Optional.empty(),
                Optional.empty());

        Script script = Scripts.of(heard, 3);

        assertThat(script.language()).hasValue("en");
        assertThat(script.passages()).singleElement().satisfies(passage -> {
            assertThat(passage.at()).isEqualTo(new Interval(0.5, 1.5));
            assertThat(passage.text()).isEqualTo("Hello there.");
            assertThat(passage.confidence().getAsDouble()).isBetween(0.49, 0.51);
            assertThat(passage.unsure()).isTrue();
        });
    }

    @Test
    void putsWordsTogetherUpToTheEndOfASentenceAPauseOrAnotherSpeaker() {
        Script script = Scripts.of(
                words(
                        "Hello, you. Yes I do.",
                        word("Hello,", 0, 0.4, 0),
                        word("you.", 0.4, 0.8, 0),
                        word("Yes", 0.9, 1.2, 1),
                        word("I", 3, 3.1, 1),
                        word("do.", 3.1, 3.4, 1)),
                4);

        assertThat(script.passages()).extracting(Passage::text).containsExactly("Hello, you.", "Yes", "I do.");
        assertThat(script.passages()).extracting(Passage::speaker).containsExactly(one(0), one(1), one(1));
        assertThat(script.passages().getFirst().at()).isEqualTo(new Interval(0, 0.8));
    }

    @Test
    void writesWordsAsTheTextDoes() {
        Script script = Scripts.of(words("你好世界。", word("你好", 0, 1, 0), word("世界", 1, 2, 0)), 2);

        assertThat(script.text()).isEqualTo("你好世界。");
    }

    @Test
    void putsSpacesBetweenWordsThatAreNotInTheText() {
        assertThat(Scripts.of(words("something else", word("one", 0, 1, 0), word("two", 1, 2, 0)), 2)
                        .text())
                .isEqualTo("one two");
    }

    @Test
    void givesATextWithoutTimesAllOfTheRecording() {
        Transcript heard = new Transcript(
                " only a text ", List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Scripts.of(heard, 2.5).passages()).containsExactly(Passage.of(0, 2.5, "only a text"));
        assertThat(Scripts.of(words(""), 2.5).passages()).isEmpty();
    }

    @Test
    void bearsTimesThatMakeNoSense() {
        Script script = Scripts.of(words("a b", word("a", -1, Double.NaN, 0), word("b", 3, 2, 0)), 4);

        assertThat(script.passages().getFirst().words())
                .first()
                .satisfies(word -> assertThat(word.at()).isEqualTo(new Interval(0, 0)));
    }

    private static OptionalInt one(int speaker) {
        return OptionalInt.of(speaker);
    }

    private static Transcript.Word word(String text, double start, double end, int speaker) {
        return new Transcript.Word(text, start, end, OptionalDouble.of(0.9), OptionalInt.of(speaker));
    }

    private static Transcript words(String text, Transcript.Word... words) {
        return new Transcript(text, List.of(), List.of(words), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
