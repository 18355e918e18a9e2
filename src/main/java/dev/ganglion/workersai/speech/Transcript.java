package dev.ganglion.workersai.speech;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was said. Times are seconds from the beginning.
///
/// @param text all of it; the channels of a clip one after the other, a line each
/// @param segments where the model divides it, with their own words
/// @param words of all of it, in order
/// @param duration of the sound
/// @param vtt subtitles in the format WebVTT
public record Transcript(
        String text,
        List<Segment> segments,
        List<Word> words,
        Optional<Language> language,
        Optional<Duration> duration,
        Optional<String> vtt) {
    /// A sentence or so, as the model divides it.
    public record Segment(double start, double end, String text, Doubt doubt, List<Word> words) {
        public Segment {
            words = List.copyOf(words);
        }
    }

    /// How much a segment may be trusted, where the model says so.
    public record Doubt(
            OptionalDouble temperature,
            OptionalDouble averageLogProbability,
            OptionalDouble compressionRatio,
            OptionalDouble noSpeechProbability) {
        public static final Doubt UNSTATED = new Doubt(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /// A word, as it is written in the text.
    ///
    /// @param speaker from 0, when speakers were told apart
    public record Word(String word, double start, double end, OptionalDouble confidence, OptionalInt speaker) {}

    /// The language that was heard.
    public record Language(String code, OptionalDouble probability) {}

    public Transcript {
        segments = List.copyOf(segments);
        words = List.copyOf(words);
    }
}
