package dev.ganglion.sandbox.hear;

/// Tells sound from silence in bare samples as they come, a hundredth of a second at a time. Of what has passed it
/// keeps only how loud it was at its loudest, and forgets that in the course of half a minute.
final class Gate {
    private static final int WINDOWS_PER_SECOND = 100;
    private static final double FULL = 32_768;
    /// Below this nobody hears anything, however quiet it was before.
    private static final double SILENCE = 0.005;
    private static final double THRESHOLD = 0.12;
    private static final double FADING = 0.9993;

    private final int rate;
    private final int window;
    private double squares;
    private int samples;
    private double loudest;

    /// @param rate samples in a second
    Gate(int rate) {
        this.rate = rate;
        this.window = Math.max(1, rate / WINDOWS_PER_SECOND);
    }

    /// How long a window lasts, in seconds.
    double step() {
        return (double) window / rate;
    }

    /// Returns whether this sample was the last of its window.
    boolean completes(short sample) {
        squares += (double) sample * sample;
        samples++;
        return samples == window;
    }

    /// Whether something sounded in the window that is complete, and begins the next one.
    boolean sounded() {
        double level = Math.sqrt(squares / samples) / FULL;
        squares = 0;
        samples = 0;
        loudest = Math.max(level, loudest * FADING);
        return level >= SILENCE && level >= loudest * THRESHOLD;
    }
}
