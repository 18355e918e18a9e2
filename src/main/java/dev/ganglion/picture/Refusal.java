package dev.ganglion.picture;

import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Figures;
import java.util.Map;

/// Why a picture is not taken.
public sealed interface Refusal {
    /// The file cannot be read.
    record Unreadable(String reason) implements Refusal {}

    /// The file has more bytes than are read.
    record TooLarge(long bytes, long most) implements Refusal {}

    /// Its bytes are of no format that is read here.
    ///
    /// @param what they seem to be, such as `HEIC`; empty where nothing tells
    record Unknown(String what) implements Refusal {}

    /// It has more pixels than can be decoded within the memory of a call.
    record TooManyPixels(long width, long height) implements Refusal {}

    /// It promises many pixels and has hardly any content, as files have that are made to exhaust a reader.
    record Hollow(long width, long height, long bytes) implements Refusal {}

    /// It has no bytes or no pixels.
    record Empty() implements Refusal {}

    /// The file ends too early.
    record Cut() implements Refusal {}

    /// The file breaks the rules of its format.
    record Broken(String format) implements Refusal {}

    /// A side of what would be sent is shorter than the model takes.
    record TooSmall(int width, int height, int shortest) implements Refusal {}

    /// Not even the least form of it has so few bytes.
    record Bulky(int most) implements Refusal {}

    /// What a person reads of it.
    default Explanation explanation() {
        return switch (this) {
            case Unreadable(String reason) -> Sentences.refusal("unreadable", Map.of("reason", reason));
            case TooLarge(long bytes, long most) ->
                Sentences.refusal("too-large", Map.of("size", Figures.bytes(bytes), "most", Figures.bytes(most)));
            case Unknown(String what) ->
                what.isEmpty()
                        ? Sentences.refusal("unknown", Map.of())
                        : Sentences.refusal("unsupported", Map.of("what", what));
            case TooManyPixels(long width, long height) ->
                Sentences.refusal("too-many-pixels", Map.of("size", Sentences.size(width, height)));
            case Hollow(long width, long height, long bytes) ->
                Sentences.refusal(
                        "hollow", Map.of("size", Sentences.size(width, height), "bytes", Figures.bytes(bytes)));
            case Empty _ -> Sentences.refusal("empty", Map.of());
            case Cut _ -> Sentences.refusal("cut", Map.of());
            case Broken(String format) -> Sentences.refusal("broken", Map.of("format", format));
            case TooSmall(int width, int height, int shortest) ->
                Sentences.refusal(
                        "too-small",
                        Map.of("size", Sentences.size(width, height), "shortest", Integer.toString(shortest)));
            case Bulky(int most) -> Sentences.refusal("bulky", Map.of("most", Figures.bytes(most)));
        };
    }
}
