package dev.ganglion.sandbox.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// An utterance as samples of sixteen bits, mono.
final class Samples {
    private static final int TABLE = 4096;
    private static final float[] SINE = new float[TABLE];
    private static final double HIGHEST = 3_000;
    private static final double LOUDEST = 5_000;
    private static final double AUDIBLE = 0.1;

    static {
        for (int i = 0; i < TABLE; i++) {
            SINE[i] = (float) Math.sin(2 * Math.PI * i / TABLE);
        }
    }

    private Samples() {}

    /// At that many samples a second.
    static short[] of(Utterance utterance, int rate) {
        var samples = new short[(int) ((long) utterance.millis() * rate / 1000)];
        long millis = 0;
        for (var syllable : utterance.syllables()) {
            int from = (int) (millis * rate / 1000);
            millis += syllable.millis();
            if (!syllable.silent()) {
                sound(syllable, rate, new Stretch(from, (int) (millis * rate / 1000)), samples);
            }
        }
        return samples;
    }

    private record Stretch(int from, int to) {}

    private static void sound(Syllable syllable, int rate, Stretch stretch, short[] samples) {
        var swell = new float[stretch.to() - stretch.from()];
        for (int i = 0; i < swell.length; i++) {
            swell[i] = (float) (LOUDEST * Syllable.swell((double) i / swell.length));
        }
        double highest = Math.min(HIGHEST, rate / 2.0);
        for (double hertz = syllable.pitch(); hertz < highest; hertz += syllable.pitch()) {
            float weight = (float) syllable.weight(hertz);
            float step = (float) (hertz * TABLE / rate);
            for (int i = 0; weight >= AUDIBLE && i < swell.length; i++) {
                float wave = SINE[(int) (i * step) & (TABLE - 1)];
                samples[stretch.from() + i] += (short) (weight * wave * swell[i]);
            }
        }
    }

    /// The bytes of these samples, the low one first.
    static byte[] linear(short[] samples) {
        var bytes = ByteBuffer.allocate(samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
