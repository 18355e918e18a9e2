package dev.ganglion.ui.embedding.draw;

import java.util.Locale;

/// A cosine or a score as it is read: three figures behind the point, and no sign before nothing.
public final class CosineText {
    private static final double STEPS = 1_000;

    private CosineText() {}

    /// Such as `0.812` or `-0.050`.
    public static String of(double number) {
        return String.format(Locale.ENGLISH, "%.3f", Math.round(number * STEPS) / STEPS);
    }
}
