package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.ledger.Reconciling;
import dev.ganglion.ledger.Reconciling.Verdict;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// A comparison in words and figures.
final class ReconcileText {
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DIGITS = 4;

    private ReconcileText() {}

    static String hour(Instant hour) {
        return HOUR.format(hour) + "–" + HOUR.format(hour.plus(Duration.ofHours(1)));
    }

    /// With digits enough to be compared.
    static String amount(Neurons neurons) {
        return decimal(neurons.amount());
    }

    /// A difference with its sign.
    static String difference(BigDecimal difference) {
        BigDecimal rounded = difference.setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() > 0 ? "+" + decimal(difference) : decimal(difference);
    }

    private static String decimal(BigDecimal amount) {
        BigDecimal rounded = amount.setScale(DIGITS, RoundingMode.HALF_UP);
        DecimalFormat format = new DecimalFormat("#,##0.0000", DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        return format.format(rounded.signum() == 0 ? BigDecimal.ZERO : rounded).replace('-', '−');
    }

    static String verdict(Verdict verdict) {
        return Texts.text("reconcile.verdict." + verdict);
    }

    /// How many lines stand in which way; what does not occur is left out.
    static String counts(Reconciling both) {
        if (both.lines().isEmpty()) {
            return Texts.text("reconcile.nothing");
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> both.count(verdict) > 0)
                .map(verdict -> Texts.text("reconcile.count." + verdict, Figures.count(both.count(verdict))))
                .collect(Collectors.joining("  ·  "));
    }

    /// How far the account has counted, and how long ago that is.
    static String lag(Comparison.Done done) {
        return done.both()
                .newest()
                .map(newest -> {
                    Duration behind = Duration.between(newest.plus(Duration.ofHours(1)), done.at());
                    return behind.isPositive()
                            ? Texts.text("reconcile.lag", hour(newest), Figures.duration(minutes(behind)))
                            : Texts.text("reconcile.current", hour(newest));
                })
                .orElseGet(() -> Texts.text("reconcile.uncounted"));
    }

    private static Duration minutes(Duration duration) {
        return Duration.ofMinutes(Math.max(1, duration.toMinutes()));
    }

    static String side(Reconciling.Side side) {
        String calls = side.calls() == 1
                ? Texts.text("reconcile.call")
                : Texts.text("reconcile.calls", Figures.count(side.calls()));
        return side.unknown() == 0
                ? calls
                : Texts.text("reconcile.calls.unknown", calls, Figures.count(side.unknown()));
    }
}
