package dev.ganglion.ui.speech.transcribe.wave;

/// The part of a recording that is seen. Both in seconds; it lies within the recording.
///
/// @param length of the recording
public record Lens(double from, double to, double length) {
    /// No closer: so long a part fills the page.
    private static final double CLOSEST_S = 0.5;

    public Lens {
        if (!(length >= 0) || !(from >= 0) || !(to >= from) || !(to <= length)) {
            throw new IllegalArgumentException("%s to %s of %s".formatted(from, to, length));
        }
    }

    /// All of a recording.
    public static Lens whole(double length) {
        return new Lens(0, length, length);
    }

    public double span() {
        return to - from;
    }

    public boolean whole() {
        return from == 0 && to == length;
    }

    /// Nearer (less than 1) or farther by that factor; `moment` stays where it is.
    public Lens zoom(double factor, double moment) {
        double span = Math.clamp(span() * factor, Math.min(CLOSEST_S, length), length);
        double part = span() == 0 ? 0.5 : Math.clamp((moment - from) / span(), 0, 1);
        return at(moment - part * span, span);
    }

    /// So many seconds later, as far as there are any.
    public Lens pan(double seconds) {
        return at(from + seconds, span());
    }

    /// As far on as it takes to see `moment`, which comes near the left then.
    public Lens follow(double moment) {
        return moment >= from && moment <= to ? this : at(moment - span() * 0.1, span());
    }

    /// The same part of a recording that turns out to have another length.
    public Lens within(double other) {
        if (whole() || length == 0) {
            return whole(other);
        }
        double span = Math.min(span(), other);
        double start = Math.clamp(from, 0, Math.max(0, other - span));
        return new Lens(start, Math.min(start + span, other), other);
    }

    private Lens at(double start, double span) {
        double first = Math.clamp(start, 0, Math.max(0, length - span));
        return new Lens(first, Math.min(first + span, length), length);
    }

    /// Where a moment lies in a picture of that width.
    public double x(double moment, double width) {
        return span() == 0 ? 0 : (moment - from) / span() * width;
    }

    /// The moment at a place of a picture of that width.
    public double moment(double x, double width) {
        return width <= 0 ? from : from + Math.clamp(x / width, 0, 1) * span();
    }
}
