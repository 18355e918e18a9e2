package dev.ganglion.audio.wave;

import dev.ganglion.audio.line.Level;
import java.time.Duration;
import java.util.Arrays;

/// What a recording looks like while it is made, from how loud it is. For one thread at a time.
public final class Unrolling {
    private static final Duration EACH = Duration.ofMillis(50);
    /// The first ten seconds are drawn on a sheet that has room for them.
    private static final int SHEET = 200;

    private float[][] values = new float[3][SHEET];
    private int count;

    /// The next 50 ms.
    public void add(Level level) {
        if (count == values[0].length) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Arrays.copyOf(values[i], 2 * count);
            }
        }
        float peak = linear(level.peak());
        values[0][count] = -peak;
        values[1][count] = peak;
        values[2][count] = linear(level.mean());
        count++;
    }

    private static float linear(double decibels) {
        return decibels <= Level.SILENCE ? 0 : (float) Math.pow(10, decibels / 20);
    }

    /// All there is by now.
    public Waveform sofar() {
        int shown = Math.max(SHEET, count);
        var part = new float[values.length][];
        for (int i = 0; i < part.length; i++) {
            part[i] = Arrays.copyOf(values[i], shown);
        }
        return new Waveform(EACH.multipliedBy(shown), part, count);
    }
}
