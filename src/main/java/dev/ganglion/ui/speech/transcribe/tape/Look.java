package dev.ganglion.ui.speech.transcribe.tape;

import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.domain.Explanation;
import java.util.Optional;

/// What is known of how a recording looks.
public sealed interface Look {
    /// It is being recorded.
    ///
    /// @param sofar how it looks by now
    record Recording(Waveform sofar) implements Look {}

    /// Nothing yet.
    record Unread() implements Look {}

    /// As much of it as was read.
    record Drawn(Waveform wave) implements Look {}

    /// It cannot be read.
    record Unreadable(Explanation why) implements Look {}

    /// What there is to be drawn of it.
    default Optional<Waveform> drawn() {
        return switch (this) {
            case Recording(var sofar) -> Optional.of(sofar);
            case Drawn(var wave) -> Optional.of(wave);
            case Unread _, Unreadable _ -> Optional.empty();
        };
    }

    /// Whether there is a file that somebody may listen to.
    default boolean audible() {
        return switch (this) {
            case Recording _, Unreadable _ -> false;
            case Unread _, Drawn _ -> true;
        };
    }
}
