package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import java.util.Arrays;

/// One channel of a FLAC frame: a prediction and what differs from it.
final class FlacChannel {
    private static final int CONSTANT = 0;
    private static final int VERBATIM = 1;
    private static final int FIXED = 8;
    private static final int MOST_FIXED = 12;
    private static final int LINEAR = 32;
    private static final int[][] WEIGHTS = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};

    private final BitReader bits;
    private int[] samples = {};
    private int size;

    FlacChannel(BitReader bits) {
        this.bits = bits;
    }

    /// What was decoded last.
    int[] samples() {
        return samples;
    }

    void decode(int frames, int depth) throws AudioException, InterruptedException {
        size = frames;
        if (samples.length < frames) {
            samples = new int[frames];
        }
        int head = bits.read(8);
        int wasted = (head & 1) == 0 ? 0 : bits.zeros() + 1;
        if (head >= 0x80 || wasted >= depth) {
            throw broken();
        }
        content(head >> 1, depth - wasted);
        for (int i = 0; wasted > 0 && i < size; i++) {
            samples[i] <<= wasted;
        }
    }

    private void content(int kind, int depth) throws AudioException, InterruptedException {
        if (kind == CONSTANT) {
            Arrays.fill(samples, 0, size, bits.signed(depth));
        } else if (kind == VERBATIM) {
            plain(size, depth);
        } else if (kind >= FIXED && kind <= MOST_FIXED) {
            int[] weights = WEIGHTS[kind - FIXED];
            plain(weights.length, depth);
            differences(weights.length);
            predict(weights, 0, Integer.SIZE - 4 - depth);
        } else if (kind >= LINEAR) {
            linear(kind - LINEAR + 1, depth);
        } else {
            throw broken();
        }
    }

    private static AudioException broken() {
        return new AudioException(new Broken("FLAC"));
    }

    private void linear(int order, int depth) throws AudioException, InterruptedException {
        plain(order, depth);
        int precision = bits.read(4) + 1;
        int shift = bits.signed(5);
        if (precision > 15 || shift < 0) {
            throw broken();
        }
        var weights = new int[order];
        for (int i = 0; i < order; i++) {
            weights[i] = bits.signed(precision);
        }
        differences(order);
        int sum = Integer.SIZE - Integer.numberOfLeadingZeros(order);
        predict(weights, shift, Integer.SIZE - depth - precision - sum);
    }

    private void plain(int count, int depth) throws AudioException, InterruptedException {
        if (count > size) {
            throw broken();
        }
        for (int i = 0; i < count; i++) {
            samples[i] = bits.signed(depth);
        }
    }

    /// What differs from the prediction, in Rice codes, whose parameter changes with each part of the
    /// frame.
    private void differences(int order) throws AudioException, InterruptedException {
        int method = bits.read(2);
        int parts = 1 << bits.read(4);
        int width = 4 + method;
        int each = size / parts;
        if (method > 1 || each * parts != size || each < order) {
            throw broken();
        }
        int at = order;
        for (int part = 1; part <= parts; part++) {
            int parameter = bits.read(width);
            int end = part * each;
            if (parameter == (1 << width) - 1) {
                int depth = bits.read(5);
                for (; at < end; at++) {
                    samples[at] = bits.signed(depth);
                }
            }
            for (; at < end; at++) {
                int value = bits.zeros() << parameter | bits.read(parameter);
                samples[at] = value >>> 1 ^ -(value & 1);
            }
            if (bits.overrun()) {
                return;
            }
        }
    }

    /// @param spare bits of an `int` that no sum can need; negative where a sum may be longer than that
    private void predict(int[] weights, int shift, int spare) {
        int order = weights.length;
        if (spare >= 0) {
            for (int i = order; i < size; i++) {
                int sum = 0;
                for (int j = 0; j < order; j++) {
                    sum += weights[j] * samples[i - 1 - j];
                }
                samples[i] += sum >> shift;
            }
            return;
        }
        for (int i = order; i < size; i++) {
            long sum = 0;
            for (int j = 0; j < order; j++) {
                sum += (long) weights[j] * samples[i - 1 - j];
            }
            samples[i] += (int) (sum >> shift);
        }
    }
}
