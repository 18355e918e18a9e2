package dev.ganglion.audio.cut;

import dev.ganglion.audio.PcmFormat;
import java.time.Duration;
import java.util.Arrays;

/// How loud a recording is in every 20 ms: the mean square of its samples, channels mixed.
final class Levels {
    /// Windows a second.
    static final int RATE = 50;

    private static final Duration WINDOW = Duration.ofMillis(1_000 / RATE);

    private final PcmFormat format;
    private float[] squares = new float[RATE * 60];
    private int count;
    private long frames;
    /// The frame before which the window ends.
    private long end;
    private double sum;
    private int inWindow;

    Levels(PcmFormat format) {
        this.format = format;
        this.end = format.rate() / RATE;
    }

    void add(short[] samples, int read) {
        int channels = format.channels();
        for (int i = 0; i < read; i += channels) {
            int mixed = samples[i];
            for (int channel = 1; channel < channels; channel++) {
                mixed += samples[i + channel];
            }
            double value = (double) mixed / channels;
            sum += value * value;
            inWindow++;
            if (++frames == end) {
                close();
            }
        }
    }

    void end() {
        if (inWindow > 0) {
            close();
        }
    }

    private void close() {
        if (count == squares.length) {
            squares = Arrays.copyOf(squares, 2 * count);
        }
        squares[count++] = (float) (sum / inWindow);
        sum = 0;
        inWindow = 0;
        end = (count + 1L) * format.rate() / RATE;
    }

    long frames() {
        return frames;
    }

    /// How long all of it lasts.
    Duration length() {
        return format.duration(frames);
    }

    int windows() {
        return count;
    }

    /// When a window begins; the one behind the last begins with the end.
    Duration start(int window) {
        Duration start = WINDOW.multipliedBy(window);
        return start.compareTo(length()) < 0 ? start : length();
    }

    float at(int window) {
        return squares[window];
    }

    /// What that part of all windows does not exceed.
    float quantile(double part) {
        float[] sorted = Arrays.copyOf(squares, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.round(part * (count - 1))];
    }
}
