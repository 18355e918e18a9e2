package dev.ganglion.ui.speech.turn;

import dev.ganglion.audio.Recording;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.turn.Voice.End;
import dev.ganglion.ui.speech.turn.Voice.Syllable;
import java.util.List;
import java.util.Locale;

/// Recordings to begin with, made here and at once: they cost nothing.
enum TurnExample {
    /// A voice that falls, and silence.
    FALLS,
    /// The recording ends within a word.
    BREAKS_OFF,
    /// Two halves of a sentence, and time to think between them.
    PAUSES;

    Sounding sounding() {
        return new Sounding(words(), recording());
    }

    private Recording recording() {
        return switch (this) {
            case FALLS ->
                Voice.say(
                        List.of(
                                new Syllable(150, 160, 0.16, 0.03),
                                new Syllable(165, 155, 0.2, 0.02),
                                new Syllable(150, 145, 0.14, 0.1),
                                new Syllable(150, 155, 0.18, 0.03),
                                new Syllable(140, 130, 0.2, 0.02),
                                new Syllable(125, 80, 0.42, 0.9)),
                        End.FADING);
            case BREAKS_OFF ->
                Voice.say(
                        List.of(
                                new Syllable(150, 160, 0.18, 0.03),
                                new Syllable(160, 150, 0.2, 0.12),
                                new Syllable(150, 155, 0.16, 0.02),
                                new Syllable(155, 150, 0.2, 0.03),
                                new Syllable(150, 158, 0.12, 0)),
                        End.BROKEN);
            case PAUSES ->
                Voice.say(
                        List.of(
                                new Syllable(150, 160, 0.18, 0.03),
                                new Syllable(160, 150, 0.2, 0.03),
                                new Syllable(150, 175, 0.4, 0.7),
                                new Syllable(155, 150, 0.2, 0.02),
                                new Syllable(130, 80, 0.4, 0.8)),
                        End.FADING);
        };
    }

    String words() {
        return Texts.text("turn.example." + id());
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
