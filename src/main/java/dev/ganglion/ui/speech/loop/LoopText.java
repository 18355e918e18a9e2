package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.AudioException;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.Talks.Talk;
import dev.ganglion.task.loop.Unsaid;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.SoundText;
import dev.ganglion.ui.task.Trouble;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.value.ObservableValue;

/// What is told of a spoken conversation, in words.
final class LoopText {
    private static final int SHORT = 60;

    private LoopText() {}

    static String stage(Stage stage) {
        return Texts.text("loop.stage." + stage.name());
    }

    /// Such as `Answer failed: No connection`.
    static String failed(Stage stage, String why) {
        return Texts.text("loop.failed", stage(stage), why);
    }

    /// The same with all that is to be told of it.
    static Explanation failed(Stage stage, Explanation why) {
        return new Explanation(failed(stage, why.title()), why.happened(), why.todo(), why.code());
    }

    /// A conversation in a list: how it begins, how long it is, and of when.
    static String line(Talk talk, Clock clock) {
        String begins = talk.begins().isBlank() ? Texts.text("loop.earlier.unheard") : talk.begins();
        String title = begins.length() > SHORT ? begins.substring(0, SHORT).strip() + "…" : begins;
        return Texts.text("loop.earlier.line", title, talk.turns(), SoundText.when(talk.at(), clock));
    }

    /// Whether a stage works or somebody talks.
    static ObservableValue<Boolean> busy(LoopViewModel loop) {
        return loop.state().map(state -> state instanceof LoopState.Working || state instanceof LoopState.Recording);
    }

    /// Why a stage did not work.
    static Explanation explained(Exception failure, Instant now) {
        return switch (failure) {
            case Unsaid nothing -> unsaid(nothing.stage().name().toLowerCase(Locale.ROOT));
            case AudioException unread -> unread.failure().explanation();
            default -> Trouble.of(failure, now);
        };
    }

    /// Why nothing came of it.
    static Explanation unsaid(String what) {
        return new Explanation(
                Texts.text("loop.unsaid." + what),
                Texts.text("loop.unsaid." + what + ".happened"),
                Texts.text("loop.unsaid." + what + ".todo"),
                "LOOP-" + what.toUpperCase(Locale.ROOT));
    }
}
