package dev.ganglion.sandbox.hear;

import java.util.Locale;

/// A word and when it is heard, in seconds.
record Word(String text, double start, double end) {
    private static final double HUNDREDTHS = 100;

    Word {
        start = rounded(start);
        end = rounded(end);
    }

    static double rounded(double seconds) {
        return Math.round(seconds * HUNDREDTHS) / HUNDREDTHS;
    }

    /// In lower case and without signs.
    String bare() {
        return text.replaceAll("[^\\p{L}\\p{N}'’-]", "").toLowerCase(Locale.ROOT);
    }

    boolean endsSentence() {
        return text.matches(".*[.!?…。]");
    }
}
