package dev.ganglion.domain.speech;

/// From one moment of a recording to another, in seconds from its beginning.
public record Interval(double start, double end) {
    public Interval {
        if (!(start >= 0) || !(end >= start) || !Double.isFinite(end)) {
            throw new IllegalArgumentException("from %s to %s".formatted(start, end));
        }
    }

    /// The interval between two moments as a service states them: one that ends before it begins is empty,
    /// one that begins before the recording begins with it.
    public static Interval stated(double start, double end) {
        double from = Double.isFinite(start) ? Math.max(0, start) : 0;
        return new Interval(from, Double.isFinite(end) ? Math.max(from, end) : from);
    }

    public double length() {
        return end - start;
    }

    /// Whether a moment lies in it; its end does not.
    public boolean contains(double moment) {
        return moment >= start && moment < end;
    }

    /// The same, so many seconds later.
    public Interval later(double seconds) {
        return stated(start + seconds, end + seconds);
    }
}
