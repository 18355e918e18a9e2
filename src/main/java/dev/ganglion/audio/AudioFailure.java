package dev.ganglion.audio;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import java.time.Duration;
import java.util.Map;

/// Why sound is not read, played or recorded.
public sealed interface AudioFailure {
    /// The file cannot be read.
    record Unreadable(String reason) implements AudioFailure {}

    /// The bytes are of no format that is read here.
    ///
    /// @param what they seem to be, such as `a picture`; empty where nothing tells
    record Unknown(String what) implements AudioFailure {}

    /// The format is read here, and this kind of it is not.
    ///
    /// @param what such as `AC-3 in MP4`
    record Unsupported(String what) implements AudioFailure {}

    /// It has no bytes or no sound.
    record Empty() implements AudioFailure {}

    /// The recording ends before its header says so.
    record Cut() implements AudioFailure {}

    /// Parts of it cannot be decoded and are silent.
    record Damaged() implements AudioFailure {}

    /// It breaks the rules of its format.
    record Broken(String format) implements AudioFailure {}

    /// It lasts longer than anything that is read here.
    record TooLong(Duration most) implements AudioFailure {}

    /// No more than this is recorded at once.
    record Full(Duration most) implements AudioFailure {}

    /// Nothing in it is louder than noise.
    record Silent() implements AudioFailure {}

    /// There is nothing to play with.
    record NoSpeaker(String reason) implements AudioFailure {}

    /// There is nothing to record with.
    record NoMicrophone(String reason) implements AudioFailure {}

    /// The device went away while it was used.
    record Unplugged() implements AudioFailure {}

    /// What a person reads of it.
    default Explanation explanation() {
        return switch (this) {
            case Unreadable(String reason) -> Sentences.failure("unreadable", Map.of("reason", reason));
            case Unknown(String what) ->
                what.isEmpty()
                        ? Sentences.failure("unknown", Map.of())
                        : Sentences.failure("stranger", Map.of("what", what));
            case Unsupported(String what) -> Sentences.failure("unsupported", Map.of("what", what));
            case Empty _ -> Sentences.failure("empty", Map.of());
            case Cut _ -> Sentences.failure("cut", Map.of());
            case Damaged _ -> Sentences.failure("damaged", Map.of());
            case Broken(String format) -> Sentences.failure("broken", Map.of("format", format));
            case TooLong(Duration most) -> Sentences.failure("too-long", Map.of("most", Figures.duration(most)));
            case Full(Duration most) -> Sentences.failure("full", Map.of("most", Figures.duration(most)));
            case Silent _ -> Sentences.failure("silent", Map.of());
            case NoSpeaker(String reason) -> Sentences.failure("no-speaker", Map.of("reason", reason));
            case NoMicrophone(String reason) -> Sentences.failure("no-microphone", Map.of("reason", reason));
            case Unplugged _ -> Sentences.failure("unplugged", Map.of());
        };
    }
}
