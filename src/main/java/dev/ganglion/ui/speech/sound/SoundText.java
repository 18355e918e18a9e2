package dev.ganglion.ui.speech.sound;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.speech.Spoken.Spent;
import dev.ganglion.ui.kit.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Sound in words and figures.
public final class SoundText {
    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BEFORE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

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

    /// The time of something of today, else its day.
    public static String when(Instant at, Clock clock) {
        ZonedDateTime here = at.atZone(clock.getZone());
        boolean today = here.toLocalDate().equals(LocalDate.now(clock));
        return (today ? TODAY : BEFORE).format(here);
    }

    /// How long it took, and that it was simulated.
    public static String taken(Spent spent) {
        String took = Figures.duration(spent.took());
        return spent.simulated() ? took + "  ·  " + Texts.text("call.simulated") : took;
    }
}
