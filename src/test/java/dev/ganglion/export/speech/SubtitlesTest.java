package dev.ganglion.export.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Word;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SubtitlesTest {
    private static final String LONG =
            "It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of folly.";

    @Test
    void writesSubRip() {
        Script script = new Script(List.of(Passage.of(3_661.5, 3_663, "Second."), Passage.of(0, 1.25, " First. ")));

        assertThat(Subtitles.srt(script, Layout.USUAL)).isEqualTo("""
                1
                00:00:00,000 --> 00:00:01,250
                First.

                2
                01:01:01,500 --> 01:01:03,000
                Second.

                """);
    }

    @Test
    void writesWebVttWhoseMarksAreNotTakenForItsOwn() {
        Script script = new Script(List.of(Passage.of(0, 1, "a --> b & <c>")));

        assertThat(Subtitles.vtt(script, Layout.USUAL)).isEqualTo("""
                WEBVTT

                00:00:00.000 --> 00:00:01.000
                a --&gt; b &amp; &lt;c&gt;
                """);
    }

    @Test
    void showsTwoLinesOfFewLettersAtATimeAndLosesNone() {
        List<Cue> cues = Layout.USUAL.cues(Passage.of(0, 10, LONG));

        assertThat(cues).hasSize(2);
        assertThat(cues).allSatisfy(cue -> assertThat(cue.lines()).hasSizeBetween(1, 2));
        assertThat(cues).allSatisfy(cue -> assertThat(cue.lines()).allMatch(line -> line.length() <= 42));
        assertThat(String.join(
                        " ", cues.stream().flatMap(cue -> cue.lines().stream()).toList()))
                .isEqualTo(LONG);
        assertThat(cues.getFirst().at().start()).isZero();
        assertThat(cues.getFirst().at().end())
                .isEqualTo(cues.getLast().at().start())
                .isBetween(6.0, 8.5);
        assertThat(cues.getLast().at().end()).isEqualTo(10);
    }

    @Test
    void dividesWhereTheNextWordIsSaid() {
        List<Word> words = List.of(word("one", 0, 1), word("two", 1, 2), word("three", 7, 8));
        Passage passage =
                new Passage(new Interval(0, 8), "one two three", OptionalInt.empty(), OptionalDouble.empty(), words);

        List<Cue> cues = new Layout(7, 1).cues(passage);

        assertThat(cues)
                .containsExactly(
                        new Cue(new Interval(0, 7), List.of("one two")), new Cue(new Interval(7, 8), List.of("three")));
    }

    @Test
    void makesBothLinesAboutAsLong() {
        Passage passage = Passage.of(0, 4, "These words need more than one line of forty-two letters");

        List<Cue> cues = Layout.USUAL.cues(passage);

        assertThat(cues)
                .singleElement()
                .satisfies(cue -> assertThat(cue.lines())
                        .containsExactly("These words need more than", "one line of forty-two letters"));
    }

    @Test
    void keepsAWordWholeThatIsLongerThanALine() {
        assertThat(new Layout(5, 1).cues(Passage.of(0, 1, "an extraordinary day")))
                .extracting(Cue::lines)
                .containsExactly(List.of("an"), List.of("extraordinary"), List.of("day"));
    }

    @Test
    void leavesOutWhatHasNoText() {
        assertThat(Subtitles.srt(new Script(List.of(Passage.of(0, 1, "  "))), Layout.USUAL))
                .isEmpty();
    }

    private static Word word(String text, double start, double end) {
        return new Word(text, new Interval(start, end), OptionalDouble.empty());
    }
}
