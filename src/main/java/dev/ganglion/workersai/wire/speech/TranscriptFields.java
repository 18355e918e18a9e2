package dev.ganglion.workersai.wire.speech;

import dev.ganglion.domain.WorkersAiException;
import dev.ganglion.workersai.speech.Transcript;
import dev.ganglion.workersai.speech.Transcript.Doubt;
import dev.ganglion.workersai.speech.Transcript.Language;
import dev.ganglion.workersai.speech.Transcript.Segment;
import dev.ganglion.workersai.speech.Transcript.Word;
import dev.ganglion.workersai.wire.task.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Reads a transcript as the whisper and nemotron models write it.
final class TranscriptFields {
    private TranscriptFields() {}

    static Transcript read(Field result) throws WorkersAiException {
        Optional<Field> info = result.optional("transcription_info");
        Field described = info.orElse(result);
        List<Segment> segments = result.each("segments", TranscriptFields::segment);
        List<Word> words = result.optional("words").isPresent()
                ? result.each("words", TranscriptFields::word)
                : segments.stream().flatMap(segment -> segment.words().stream()).toList();
        OptionalDouble seconds = described.optionalNumber("duration");
        return new Transcript(
                result.required("text").text(),
                segments,
                words,
                language(described),
                seconds.isPresent() ? Optional.of(duration(seconds.getAsDouble())) : Optional.empty(),
                result.optional("vtt", Field::text));
    }

    private static Optional<Language> language(Field described) throws WorkersAiException {
        OptionalDouble probability = described.optionalNumber("language_probability");
        return described.optional("language", Field::text).map(code -> new Language(code, probability));
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static Segment segment(Field segment) throws WorkersAiException {
        return new Segment(
                segment.required("start").number(),
                segment.required("end").number(),
                segment.required("text").text(),
                new Doubt(
                        segment.optionalNumber("temperature"),
                        segment.optionalNumber("avg_logprob"),
                        segment.optionalNumber("compression_ratio"),
                        segment.optionalNumber("no_speech_prob")),
                segment.each("words", TranscriptFields::word));
    }

    /// A word, in the terms of all models.
    static Word word(Field word) throws WorkersAiException {
        Optional<String> punctuated = word.optional("punctuated_word", Field::text);
        OptionalDouble speaker = word.optionalNumber("speaker");
        return new Word(
                punctuated.isPresent()
                        ? punctuated.get()
                        : word.required("word").text(),
                word.required("start").number(),
                word.required("end").number(),
                word.optionalNumber("confidence"),
                speaker.isPresent() ? OptionalInt.of((int) speaker.getAsDouble()) : OptionalInt.empty());
    }
}
