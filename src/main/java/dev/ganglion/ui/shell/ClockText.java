package dev.ganglion.ui.shell;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Texts;
import java.time.Duration;

/// That this computer's clock and the service's differ, in words.
public final class ClockText {
    private ClockText() {}

    /// By how much, and what follows from it.
    ///
    /// @param ahead how far this computer is ahead; behind where it is negative
    public static String of(Duration ahead) {
        return Texts.text(ahead.isNegative() ? "clock.behind" : "clock.ahead", Figures.duration(ahead.abs()));
    }
}
