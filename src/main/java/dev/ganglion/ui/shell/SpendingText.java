package dev.ganglion.ui.shell;

import dev.ganglion.domain.Figures;
import dev.ganglion.domain.Neurons;
import dev.ganglion.domain.meter.Sum;
import dev.ganglion.ui.kit.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What the strip says of the day's spending.
final class SpendingText {
    private SpendingText() {}

    /// How much of what is used, as the bar shows it: with what is held back, where that is only an upper
    /// bound, and about as much where a part is estimated. Limits in full: people set round ones and know
    /// them by their digits.
    static String neurons(Spending spending) {
        Spending.Gauge gauge = spending.gauge();
        return Texts.text("strip.neurons." + gauge.against(), used(gauge), plain(gauge.limit()));
    }

    private static String used(Spending.Gauge gauge) {
        String used = Figures.neurons(gauge.used());
        if (there(gauge.held())) {
            return Texts.text("strip.neurons.most", used);
        }
        return there(gauge.sum().atLeast()) ? Texts.text("strip.neurons.about", used) : used;
    }

    private static boolean there(Neurons neurons) {
        return neurons.amount().signum() > 0;
    }

    /// A word where there is less left than one may expect; empty before.
    static String level(Spending.Gauge gauge) {
        return switch (StripViewModel.Level.of(gauge)) {
            case CALM -> "";
            case AMBER, RED -> Texts.text("strip.level", percent(gauge.share()));
            case FULL -> Texts.text("strip.level.full");
        };
    }

    private static String percent(double share) {
        return Integer.toString((int) (share * 100));
    }

    /// What is charged, or what it would be worth where nothing is.
    static String money(Spending spending) {
        return switch (spending.money().plan()) {
            case PAID ->
                Texts.text("strip.money.PAID", Figures.usd(spending.money().charged()));
            case FREE, SIMULATED ->
                Texts.text(
                        "strip.money." + spending.money().plan(),
                        Figures.usd(spending.ours().spent().usd()));
        };
    }

    /// How many calls have no known cost, and what they may have cost beyond what is counted for them,
    /// as far as that is known; empty when there is none.
    static String unknown(Sum sum) {
        if (sum.unknown() == 0) {
            return "";
        }
        String calls = sum.unknown() == 1
                ? Texts.text("strip.unknown.one")
                : Texts.text("strip.unknown.many", Figures.count(sum.unknown()));
        return there(sum.possible())
                ? Texts.text("strip.unknown.bound", calls, Figures.neurons(sum.possible()))
                : calls;
    }

    static String reset(Instant now) {
        Instant midnight = LocalDate.ofInstant(now, ZoneOffset.UTC)
                .plusDays(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Duration left = Duration.between(now, midnight);
        return Texts.text("strip.reset", Figures.duration(Duration.ofMinutes(Math.max(1, left.toMinutes()))));
    }

    /// That the clock is wrong; empty where it is not known to be.
    static String clock(Spending spending) {
        return spending.clockAhead().map(ClockText::of).orElse("");
    }

    /// Everything in exact figures.
    static String exact(Spending spending, Instant now) {
        List<String> lines = new ArrayList<>();
        Spending.Gauge gauge = spending.gauge();
        lines.add(Texts.text("strip.exact." + gauge.against(), plain(gauge.sum().spent()), plain(gauge.limit())));
        if (there(gauge.sum().reserved())) {
            lines.add(Texts.text("strip.exact.held", plain(gauge.sum().reserved())));
        }
        if (there(gauge.sum().atMost())) {
            lines.add(Texts.text(
                    "strip.exact.unknown",
                    plain(gauge.sum().atLeast()),
                    plain(gauge.sum().possible())));
        }
        if (gauge.told()) {
            lines.add(Texts.text("strip.exact.told"));
        }
        lines.add(Texts.text(
                "strip.exact.money." + spending.money().plan(),
                spending.ours().spent().usd().toPlainString(),
                spending.money().charged().toPlainString()));
        lines.add(Texts.text("strip.exact.reset", reset(now)));
        if (spending.clockAhead().isPresent()) {
            lines.add(clock(spending));
        }
        lines.add(Texts.text("strip.exact.open"));
        return String.join("\n", lines);
    }

    private static String plain(Neurons neurons) {
        BigDecimal amount = neurons.amount().stripTrailingZeros();
        return String.format(Locale.ENGLISH, "%,." + Math.max(0, amount.scale()) + "f", amount);
    }
}
