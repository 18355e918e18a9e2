package dev.ganglion.ui.usage.sums;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// UTC days from `first` to `last`, both included.
public record Span(LocalDate first, LocalDate last) {
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException(first + " is after " + last);
        }
    }

    /// So many days that end with `last`.
    public static Span upTo(LocalDate last, int days) {
        return new Span(last.minusDays(days - 1L), last);
    }

    /// How many days it has.
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /// The same, and as much before it as makes it that many days.
    public Span atLeast(int days) {
        return days() >= days ? this : upTo(last, days);
    }
}
