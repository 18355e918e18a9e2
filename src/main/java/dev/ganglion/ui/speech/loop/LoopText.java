package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.AudioException;
import dev.ganglion.domain.Explanation;
import dev.ganglion.task.loop.Stage;
import dev.ganglion.task.loop.Unsaid;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.task.Trouble;
import java.time.Instant;
import java.util.Locale;

/// What is told of a spoken conversation, in words.
final class LoopText {
    private LoopText() {}

    static String stage(Stage stage) {
        return Texts.text("loop.stage." + stage.name());
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
