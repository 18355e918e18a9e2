package dev.ganglion.sandbox.hear;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Tells sound from silence in bare samples as they come, a hundredth of a second at a time. Of what has
/// passed it keeps only how loud it was at its loudest, and forgets that in the course of half a minute.
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

    /// Takes what is heard, window by window.
    @FunctionalInterface
    interface Heard {
        void hear(boolean sound) throws IOException;
    }

    /// How long a window lasts, in seconds.
    double step() {
        return (double) window / rate;
    }

    /// Passes samples of two bytes, the lower one first. A window may begin in some and end in the next.
    void pass(ByteBuffer bytes, Heard heard) throws IOException {
        bytes.order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.remaining() >= Short.BYTES) {
            int sample = bytes.getShort();
            squares += (double) sample * sample;
            samples++;
            if (samples == window) {
                heard.hear(sounded());
            }
        }
    }

    private boolean sounded() {
        double level = Math.sqrt(squares / samples) / FULL;
        squares = 0;
        samples = 0;
        loudest = Math.max(level, loudest * FADING);
        return level >= SILENCE && level >= loudest * THRESHOLD;
    }
}
