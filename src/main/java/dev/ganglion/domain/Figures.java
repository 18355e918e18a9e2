package dev.ganglion.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;

/// Writes amounts as people say them: `0.43 neurons`, `$0.0012`, `1.2 M tokens`, `312 ms`.
/// Exact values belong in tooltips and in what is copied.
public final class Figures {
    /// What rounds to a million.
    private static final BigDecimal MILLION = BigDecimal.valueOf(999_500);

    private static final BigDecimal SAID_IN_FULL = BigDecimal.valueOf(10_000);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private Figures() {}

    public static String neurons(Neurons neurons) {
        return counted(number(neurons.amount()), "neuron");
    }

    /// The same without its unit, for columns and axes that name it.
    public static String amount(Neurons neurons) {
        return number(neurons.amount());
    }

    /// A range such as `0.4–12 neurons`, or one amount where both read the same.
    public static String neurons(Neurons least, Neurons most) {
        String from = number(least.amount());
        String to = number(most.amount());
        return from.equals(to) ? neurons(most) : from + '–' + counted(to, "neuron");
    }

    public static String usd(BigDecimal usd) {
        return '$' + dollars(usd);
    }

    /// A range such as `$0.0012–0.34`.
    public static String usd(BigDecimal least, BigDecimal most) {
        String from = dollars(least);
        String to = dollars(most);
        return '$' + (from.equals(to) ? to : from + '–' + to);
    }

    public static String tokens(long tokens) {
        return counted(count(tokens), "token");
    }

    /// A whole number: in full up to 10,000, then in thousands and millions.
    public static String count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    /// A part of a whole, 1 for all of it: `0.12 %`, `34 %`, `120 %`; what is too little to be told is `< 0.01 %`.
    public static String percent(double part) {
        BigDecimal percent = BigDecimal.valueOf(part).movePointRight(2);
        return percent.signum() > 0 && percent.compareTo(CENT) < 0 ? "< 0.01 %" : number(percent) + " %";
    }

    /// A share in whole percent, rounded down and without the sign: `64`; what is not nothing is at least
    /// `<1`.
    public static String wholePercent(double part) {
        double percent = part * 100;
        return percent > 0 && percent < 1
                ? "<1"
                : String.format(Locale.ENGLISH, "%,d", (long) Math.floor(percent + 1e-9));
    }

    /// A size on a disk, in thousands: `812 B`, `1.2 kB`, `3.4 GB`.
    public static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        int power = Math.min(3, (Long.toString(bytes).length() - 1) / 3);
        return figures(BigDecimal.valueOf(bytes, 3 * power), 3) + " " + "kMG".charAt(power - 1) + "B";
    }

    public static String speed(double tokensPerSecond) {
        return number(BigDecimal.valueOf(tokensPerSecond)) + " tokens/s";
    }

    public static String duration(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return number(BigDecimal.valueOf(millis, 3)) + " s";
        }
        return millis < 3_600_000
                ? duration.toMinutes() + " min" + rest(duration.toSecondsPart(), " s")
                : duration.toHours() + " h" + rest(duration.toMinutesPart(), " min");
    }

    private static String rest(int part, String unit) {
        return part == 0 ? "" : " " + part + unit;
    }

    private static String counted(String number, String what) {
        return number + ' ' + what + (number.equals("1") ? "" : "s");
    }

    /// Two figures below one, three up to a hundred, then none behind the point.
    private static String number(BigDecimal value) {
        if (value.compareTo(MILLION) >= 0) {
            return figures(value.movePointLeft(6), 2) + " M";
        }
        if (value.compareTo(SAID_IN_FULL) >= 0) {
            return figures(value.movePointLeft(3), 3) + " k";
        }
        return figures(value, value.compareTo(BigDecimal.ONE) < 0 ? 2 : 3);
    }

    private static String figures(BigDecimal value, int figures) {
        int whole = value.precision() - value.scale();
        BigDecimal rounded = whole >= figures
                ? value.setScale(0, RoundingMode.HALF_UP)
                : value.round(new MathContext(figures, RoundingMode.HALF_UP));
        return pattern("#,##0.##########").format(rounded);
    }

    private static String dollars(BigDecimal usd) {
        if (usd.signum() == 0) {
            return "0";
        }
        return usd.compareTo(CENT) < 0
                ? figures(usd, 2)
                : pattern(usd.compareTo(BigDecimal.ONE) < 0 ? "0.00##" : "#,##0.00")
                        .format(usd.round(twoBelowOne(usd)));
    }

    private static MathContext twoBelowOne(BigDecimal usd) {
        return usd.compareTo(BigDecimal.ONE) < 0 ? new MathContext(2, RoundingMode.HALF_UP) : MathContext.UNLIMITED;
    }

    private static DecimalFormat pattern(String pattern) {
        var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
