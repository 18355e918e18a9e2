package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.task.speak.RoundTrip;
import dev.ganglion.task.speech.WordErrors;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.SoundText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What is told of spoken texts, in words.
final class SpeakText {
    private static final int SHORT = 160;

    private SpeakText() {}

    /// Such as `3 of 12 passages  ·  2.1 s  ·  simulated`.
    static String progress(Rendition now, SpeakState state) {
        String taken = SoundText.taken(now.spent());
        int come = now.clips().size();
        int all = now.passages();
        String count = come == all ? Texts.text("speak.passages", all) : Texts.text("speak.passages.of", come, all);
        String words = switch (state) {
            case SpeakState.Idle _, SpeakState.Whole _ -> count;
            case SpeakState.Speaking _ -> Texts.text("speak.speaking", count);
            case SpeakState.Stopped _, SpeakState.Failed _ -> Texts.text("speak.stopped", count);
        };
        return words + "  ·  " + taken;
    }

    /// The beginning of the text in one line.
    static String title(Spoken spoken) {
        String text = spoken.recital().text();
        String line = text.substring(0, Math.min(SHORT, text.length()))
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() > SHORT ? line + "…" : line;
    }

    /// Such as `aura-2-en  ·  18:03  ·  236 kB`.
    static String about(Spoken spoken, Clock clock) {
        String model = spoken.recital().model();
        List<String> parts = new ArrayList<>();
        parts.add(model.substring(model.lastIndexOf('/') + 1));
        parts.add(SoundText.when(spoken.at(), clock));
        parts.add(Figures.bytes(spoken.sound().bytes()));
        if (!spoken.sound().whole()) {
            parts.add(Texts.text(
                    "speak.history.part", spoken.sound().clips(), spoken.sound().passages()));
        }
        return String.join("  ·  ", parts);
    }

    /// Such as `Word-error rate 4 %: 2 of 50 words`.
    static String rate(RoundTrip trip) {
        WordErrors errors = trip.errors();
        return errors.rate().isEmpty()
                ? Texts.text("speak.check.none")
                : Texts.text(
                        "speak.check.rate",
                        Figures.percent(errors.rate().getAsDouble()),
                        errors.wrong(),
                        errors.said());
    }
}
