package dev.ganglion.audio.wave;

import java.time.Duration;

/// A recording at a number of columns; values are between -1 and 1. Never changes.
public final class Waveform {
    private final Duration length;
    private final float[] lows;
    private final float[] highs;
    private final float[] means;
    private final int done;

    Waveform(Duration length, float[][] values, int done) {
        this.length = length;
        this.lows = values[0];
        this.highs = values[1];
        this.means = values[2];
        this.done = done;
    }

    /// Of the whole recording; as long as not all of it is read, as far as its header tells.
    public Duration length() {
        return length;
    }

    public int columns() {
        return lows.length;
    }

    /// How many columns from the left are read; the others are silent as yet, or sketched from short
    /// samples.
    public int done() {
        return done;
    }

    public float low(int column) {
        return lows[column];
    }

    public float high(int column) {
        return highs[column];
    }

    /// The root of the mean square: how loud it sounds.
    public float rms(int column) {
        return means[column];
    }

    /// The part between two places of it, 0 for its beginning and 1 for its end, at another number of
    /// columns. No peak gets lost.
    public Waveform part(double from, double to, int columns) {
        var values = new float[3][columns];
        double step = (to - from) * columns() / columns;
        for (int i = 0; i < columns; i++) {
            int first = Math.clamp((int) Math.floor(from * columns() + i * step), 0, columns() - 1);
            int end = Math.clamp((int) Math.ceil(from * columns() + (i + 1) * step), first + 1, columns());
            merge(first, end, values, i);
        }
        int read = (int) Math.clamp((done - from * columns()) / step, 0, columns);
        return new Waveform(length, values, read);
    }

    private void merge(int first, int end, float[][] values, int column) {
        float low = lows[first];
        float high = highs[first];
        float squares = 0;
        for (int i = first; i < end; i++) {
            low = Math.min(low, lows[i]);
            high = Math.max(high, highs[i]);
            squares += means[i] * means[i];
        }
        values[0][column] = low;
        values[1][column] = high;
        values[2][column] = (float) Math.sqrt(squares / (end - first));
    }
}
