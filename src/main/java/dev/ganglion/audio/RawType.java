package dev.ganglion.audio;

import java.util.regex.Pattern;

/// What the media type of bare samples tells, and what holds where it does not.
final class RawType {
    /// Samples a second that services speak with.
    static final int VOICE = 24_000;
    /// Samples a second of a telephone.
    static final int TELEPHONE = 8_000;

    static final Pattern RATE = Pattern.compile("(?i)rate=(\\d{1,7})(?!\\d)");

    private RawType() {}
}
