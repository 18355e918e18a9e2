package dev.ganglion.sandbox.hear;

import java.util.Arrays;
import java.util.Optional;

/// What was heard: loudness over time, and the text that the file says it stands for.
///
/// Loudness is relative to the loudest moment, except that a file without any is silent.
final class Sound {
    /// How long each value of the loudness lasts.
    private final double step;

    private final float[] loudness;
    private final Optional<String> text;

    Sound(double step, float[] loudness, Optional<String> text) {
        this.step = step;
        this.loudness = loudness;
        this.text = text.map(String::strip).filter(found -> !found.isEmpty());
    }

    /// Of a whole file of which only the sizes of its parts are known.
    static Sound ofSizes(double seconds, int[] sizes) {
        var loudness = new float[Math.max(1, sizes.length)];
        int least = Arrays.stream(sizes).min().orElse(0);
        int most = Arrays.stream(sizes).max().orElse(0);
        for (int i = 0; i < sizes.length; i++) {
            // Parts of much the same size are one steady sound, as far as sizes can tell.
            boolean steady = most < least * 1.5;
            loudness[i] = steady ? 1 : (float) (sizes[i] - least) / (most - least);
        }
        return new Sound(seconds / loudness.length, loudness, Optional.empty());
    }

    double seconds() {
        return step * loudness.length;
    }

    double step() {
        return step;
    }

    float[] loudness() {
        return loudness;
    }

    Optional<String> text() {
        return text;
    }
}
