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
/// @param summary of what was said, where one was asked for
/// @param sentiments how it was said, where that was asked for
public record Transcript(
        String text,
        List<Segment> segments,
        List<Word> words,
        Optional<Language> language,
        Optional<Duration> duration,
        Optional<String> vtt,
        Optional<Summary> summary,
        Optional<Sentiments> sentiments) {
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

    /// What was said in short.
    ///
    /// @param result what the service says of making it, such as `success`
    public record Summary(String text, Optional<String> result) {}

    /// How a part of it was said.
    ///
    /// @param text the part; empty for all of it
    /// @param label such as `positive`
    /// @param score from -1 to 1
    public record Sentiment(String text, String label, OptionalDouble score) {}

    /// How each part of it was said, and all of it.
    public record Sentiments(List<Sentiment> segments, Optional<Sentiment> average) {
        public Sentiments {
            segments = List.copyOf(segments);
        }
    }

    /// One with neither summary nor sentiments.
    public Transcript(
            String text,
            List<Segment> segments,
            List<Word> words,
            Optional<Language> language,
            Optional<Duration> duration,
            Optional<String> vtt) {
        this(text, segments, words, language, duration, vtt, Optional.empty(), Optional.empty());
    }

    public Transcript {
        segments = List.copyOf(segments);
        words = List.copyOf(words);
    }
}
