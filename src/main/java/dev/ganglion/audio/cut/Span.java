package dev.ganglion.audio.cut;

import java.time.Duration;

/// A part of a recording.
///
/// @param start its place in the whole, which is added to every time that is heard in it
/// @param silent whether nothing is to be heard in it, so that nobody needs to listen
public record Span(Duration start, Duration length, boolean silent) {
    public Duration end() {
        return start.plus(length);
    }
}
