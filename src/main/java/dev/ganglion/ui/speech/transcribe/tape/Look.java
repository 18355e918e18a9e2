package dev.ganglion.ui.speech.transcribe.tape;

import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.domain.Explanation;

/// What is known of how a recording looks.
public sealed interface Look {
    /// Nothing yet.
    record Unread() implements Look {}

    /// As much of it as was read.
    record Drawn(Waveform wave) implements Look {}

    /// It cannot be read.
    record Unreadable(Explanation why) implements Look {}
}
