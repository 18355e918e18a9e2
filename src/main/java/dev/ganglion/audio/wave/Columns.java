package dev.ganglion.audio.wave;

import dev.ganglion.audio.PcmFormat;
import java.util.Arrays;
import java.util.OptionalLong;

/// Fills columns with what comes. Where nobody told how much that will be, or not the truth, two columns
/// become one whenever there are too many, and the whole is spread over all columns in the end.
final class Columns {
    private static final float FULL = 32_768f;

    private final PcmFormat format;
    private final int columns;
    private final float[][] values;
    /// Samples of a column.
    private long width;
    private int column;
    private long inColumn;
    private int low = Short.MAX_VALUE;
    private int high = Short.MIN_VALUE;
    private double squares;

    Columns(PcmFormat format, OptionalLong frames, int columns) {
        this.format = format;
        this.columns = columns;
        this.values = new float[3][2 * columns];
        long expected = frames.orElse(0);
        this.width = Math.max(1, (expected + columns - 1) / columns) * format.channels();
    }

    void add(short[] samples, int count) {
        int at = 0;
        while (at < count) {
            int end = (int) Math.min(count, at + width - inColumn);
            scan(samples, at, end);
            inColumn += end - at;
            at = end;
            if (inColumn == width) {
                close();
            }
        }
    }

    private void scan(short[] samples, int from, int to) {
        int least = low;
        int most = high;
        long sum = 0;
        for (int i = from; i < to; i++) {
            int sample = samples[i];
            least = Math.min(least, sample);
            most = Math.max(most, sample);
            sum += (long) sample * sample;
        }
        low = least;
        high = most;
        squares += sum;
    }

    private void close() {
        put(column++);
        low = Short.MAX_VALUE;
        high = Short.MIN_VALUE;
        squares = 0;
        inColumn = 0;
        if (column == values[0].length) {
            halve();
        }
    }

    private void put(int into) {
        values[0][into] = low / FULL;
        values[1][into] = high / FULL;
        values[2][into] = (float) Math.sqrt(squares / inColumn) / FULL;
    }

    private void halve() {
        Waveform half = new Waveform(format.duration(0), values, column).part(0, 1, column / 2);
        for (int i = 0; i < half.columns(); i++) {
            values[0][i] = half.low(i);
            values[1][i] = half.high(i);
            values[2][i] = half.rms(i);
        }
        column /= 2;
        width *= 2;
    }

    /// Frames that came.
    long frames() {
        return (column * width + inColumn) / format.channels();
    }

    /// What there is, at the width that was expected in the beginning, and `behind` where it has not come
    /// to yet.
    Waveform sofar(float[][] behind) {
        int shown = Math.max(columns, column);
        var part = new float[3][];
        for (int i = 0; i < part.length; i++) {
            part[i] = Arrays.copyOf(values[i], shown);
            for (int at = column; at < shown; at++) {
                part[i][at] = at < columns ? behind[i][at] : 0;
            }
        }
        Waveform all = new Waveform(format.duration(shown * width / format.channels()), part, column);
        return shown == columns ? all : all.part(0, 1, columns);
    }

    /// All of it, spread over all columns.
    Waveform whole() {
        long samples = column * width + inColumn;
        if (inColumn > 0) {
            put(column);
        }
        double used = (double) samples / width;
        Waveform all = new Waveform(format.duration(samples / format.channels()), values, values[0].length);
        int filled = (int) Math.ceil(used);
        Waveform whole = filled == columns ? all.part(0, 0.5, columns) : all.part(0, used / (2 * columns), columns);
        return filled == 0 ? new Waveform(format.duration(0), new float[3][columns], columns) : whole;
    }
}
