package dev.ganglion.ui.speech.transcribe.wave;

import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Moments of a recording as people write them.
public final class Clocks {
    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d+):)?(\\d+):)?(\\d+(?:[.,]\\d*)?|[.,]\\d+)");
    private static final double LONGEST_S = 360_000;

    private Clocks() {}

    /// Such as `1:02.5` or `1:00:02.5`.
    public static String tenths(double seconds) {
        long tenths = Math.round(seconds * 10);
        return minutes(tenths / 10) + '.' + tenths % 10;
    }

    public static String tenths(Duration length) {
        return tenths(length.toNanos() / 1e9);
    }

    /// Such as `1:02.345`, for those who change it.
    public static String millis(double seconds) {
        long millis = Math.round(seconds * 1_000);
        return String.format(Locale.ROOT, "%s.%03d", minutes(millis / 1_000), millis % 1_000);
    }

    private static String minutes(long seconds) {
        return seconds < 3_600
                ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3_600, seconds / 60 % 60, seconds % 60);
    }

    /// The seconds of a moment such as `62.5`, `1:02,5` or `1:00:02`; empty for what is none.
    public static OptionalDouble seconds(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return OptionalDouble.empty();
        }
        double seconds = number(parts.group(1)) * 3_600
                + number(parts.group(2)) * 60
                + number(parts.group(3).replace(',', '.'));
        return seconds < LONGEST_S ? OptionalDouble.of(seconds) : OptionalDouble.empty();
    }

    private static double number(@Nullable String digits) {
        return digits == null ? 0 : Double.parseDouble(digits);
    }
}
