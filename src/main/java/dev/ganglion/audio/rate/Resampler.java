package dev.ganglion.audio.rate;

import java.util.Arrays;

/// One channel at another rate, in step with time: what goes in first and what comes out first sound
/// together.
final class Resampler {
    private final SincFilter filter;
    private float[] old;
    /// Which old sample stands at the beginning of `old`; negative for the silence before all.
    private long first;
    private int filled;
    /// Which new sample comes next.
    private long next;
    /// How many old samples there are in all, once known.
    private long total = Long.MAX_VALUE;

    Resampler(SincFilter filter) {
        this.filter = filter;
        this.old = new float[4 * filter.half()];
        seek(0);
    }

    /// How many new samples so many old ones become.
    long frames(long oldFrames) {
        return (oldFrames * filter.up() + filter.down() - 1) / filter.down();
    }

    /// Begins anew with that new sample and returns the old one that is to be put next.
    long seek(long newFrame) {
        next = newFrame;
        total = Long.MAX_VALUE;
        first = newFrame * filter.down() / filter.up() - filter.half() + 1;
        filled = (int) Math.max(0, -first);
        Arrays.fill(old, 0, filled, 0);
        return Math.max(0, first);
    }

    void put(float[] samples, int count) {
        reserve(count);
        System.arraycopy(samples, 0, old, filled, count);
        filled += count;
    }

    /// Nothing follows but silence.
    void end() {
        total = first + filled;
        reserve(filter.half());
        Arrays.fill(old, filled, filled + filter.half(), 0);
        filled += filter.half();
    }

    /// How many new samples can be taken now.
    int ready(int most) {
        long heard = Math.min(first + filled - filter.half(), total);
        long limit = heard <= 0 ? 0 : frames(heard);
        return Math.clamp(limit - next, 0, most);
    }

    /// Puts `count` samples into every `step`th place.
    void take(short[] into, int at, int step, int count) {
        for (int i = 0; i < count; i++, next++) {
            long place = next * filter.down();
            int from = (int) (place / filter.up() - filter.half() + 1 - first);
            float value = sum(filter.weights(place % filter.up()), from);
            into[at + i * step] = (short) Math.clamp(Math.round(value), Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }

    /// Four sums side by side, which a processor adds at once.
    private float sum(float[] weights, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < weights.length; i += 4) {
            a += weights[i] * old[from + i];
            b += weights[i + 1] * old[from + i + 1];
            c += weights[i + 2] * old[from + i + 2];
            d += weights[i + 3] * old[from + i + 3];
        }
        for (; i < weights.length; i++) {
            a += weights[i] * old[from + i];
        }
        return a + b + c + d;
    }

    /// Makes room behind what is still heard.
    private void reserve(int count) {
        long heard = next * filter.down() / filter.up() - filter.half() + 1;
        int gone = Math.clamp(heard - first, 0, filled);
        if (filled + count > old.length || gone > old.length / 2) {
            float[] target = filled - gone + count > old.length ? new float[2 * (filled - gone + count)] : old;
            System.arraycopy(old, gone, target, 0, filled - gone);
            old = target;
            first += gone;
            filled -= gone;
        }
    }
}
