package dev.ganglion.ui.speech.sound;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.ui.kit.Texts;
import java.time.Duration;

/// Sound in words and figures.
public final class SoundText {
    private SoundText() {}

    /// Such as `0:07` or `1:02:03`.
    public static String clock(Duration time) {
        return time.toHours() > 0
                ? "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }

    /// Such as `57.6 neurons  ·  $0.00063`.
    public static String cost(Spent spent) {
        return spent.neurons()
                .map(neurons -> Texts.text("call.cost", Figures.neurons(neurons), Figures.usd(neurons.usd())))
                .orElseGet(() -> Texts.text("call.cost.unknown"));
    }

    /// How long it took, and that it was simulated.
    public static String taken(Spent spent) {
        String took = Figures.duration(spent.took());
        return spent.simulated() ? took + "  ·  " + Texts.text("call.simulated") : took;
    }
}
