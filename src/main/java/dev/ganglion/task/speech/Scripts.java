package dev.ganglion.task.speech;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Script;
import dev.ganglion.domain.speech.Word;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.TurnEvent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What models heard, in the terms that users read it in, whichever way a model tells it: in segments, in
/// words, or in one text.
public final class Scripts {
    private static final double NANOS = 1e9;

    private Scripts() {}

    /// All that was heard in a recording.
    ///
    /// @param seconds how long the recording is
    public static Script of(Transcript heard, double seconds) {
        return new Script(passages(heard, seconds), heard.language().map(Transcript.Language::code));
    }

    /// What was heard live, a passage for each turn. Its words have no times, so that it has none; how sure
    /// the model is of them counts for all of it.
    public static Script of(List<Turn> turns) {
        return new Script(turns.stream().map(Scripts::passage).toList());
    }

    private static Passage passage(Turn turn) {
        return new Passage(
                Interval.stated(turn.from().toNanos() / NANOS, turn.to().toNanos() / NANOS),
                turn.text(),
                OptionalInt.empty(),
                turn.words().stream().mapToDouble(TurnEvent.Word::confidence).average(),
                List.of());
    }

    private static List<Passage> passages(Transcript heard, double seconds) {
        if (!heard.segments().isEmpty()) {
            return heard.segments().stream().map(Scripts::passage).toList();
        }
        if (!heard.words().isEmpty()) {
            List<Sayings.Said> words = heard.words().stream()
                    .map(word -> new Sayings.Said(word(word), word.speaker()))
                    .toList();
            return new Sayings(heard.text()).passages(words);
        }
        String text = heard.text().strip();
        return text.isEmpty()
                ? List.of()
                : List.of(new Passage(
                        Interval.stated(0, seconds), text, OptionalInt.empty(), OptionalDouble.empty(), List.of()));
    }

    private static Passage passage(Transcript.Segment segment) {
        List<Word> words = segment.words().stream().map(Scripts::word).toList();
        return new Passage(
                Interval.stated(segment.start(), segment.end()),
                segment.text().strip(),
                speaker(segment),
                confidence(segment.doubt(), words),
                words);
    }

    private static OptionalInt speaker(Transcript.Segment segment) {
        return segment.words().stream()
                .map(Transcript.Word::speaker)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /// The mean probability of its tokens where that is stated, else of its words.
    private static OptionalDouble confidence(Transcript.Doubt doubt, List<Word> words) {
        OptionalDouble stated = doubt.averageLogProbability();
        return stated.isPresent() ? OptionalDouble.of(Math.clamp(Math.exp(stated.getAsDouble()), 0, 1)) : mean(words);
    }

    static OptionalDouble mean(List<Word> words) {
        return words.stream()
                .map(Word::confidence)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }

    private static Word word(Transcript.Word word) {
        return new Word(word.word().strip(), Interval.stated(word.start(), word.end()), word.confidence());
    }

    /// The recording's own subtitles, where the service gives them.
    public static Optional<String> vtt(Transcript heard) {
        return heard.vtt().map(own -> own.strip() + '\n');
    }
}
