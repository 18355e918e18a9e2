package dev.ganglion.ui.speech.turn;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Says syllables that mean nothing: a buzz of some pitch through the resonances of a mouth.
final class Voice {
    private static final int RATE = PcmFormat.SPEECH.rate();
    private static final int HARMONICS = 24;
    private static final double LOUDNESS = 0.25;
    private static final double EDGE = 0.03;

    /// The resonances of a few vowels, in hertz.
    private static final double[][] VOWELS = {{730, 1_090, 2_440}, {530, 1_840, 2_480}, {300, 870, 2_240}};

    private Voice() {}

    /// One syllable.
    ///
    /// @param from its pitch at the beginning, in hertz
    /// @param to its pitch at the end
    /// @param seconds how long it lasts
    /// @param pause how long nothing follows, in seconds
    record Syllable(double from, double to, double seconds, double pause) {
        private int frames() {
            return (int) (seconds * RATE);
        }

        private int all() {
            return frames() + (int) (pause * RATE);
        }
    }

    /// How the last syllable ends.
    enum End {
        FADING,
        BROKEN
    }

    /// Says them one after the other.
    static Recording say(List<Syllable> syllables, End end) {
        int length = syllables.stream().mapToInt(Syllable::all).sum();
        var samples = ByteBuffer.allocate(length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < syllables.size(); i++) {
            boolean fades = end == End.FADING || i < syllables.size() - 1;
            say(syllables.get(i), VOWELS[i % VOWELS.length], fades ? EDGE : 0, samples);
        }
        return new Recording.Raw(Octets.of(samples.array()), PcmFormat.SPEECH);
    }

    private static void say(Syllable syllable, double[] vowel, double fade, ByteBuffer samples) {
        double phase = 0;
        for (int i = 0; i < syllable.frames(); i++) {
            double part = (double) i / syllable.frames();
            double pitch = syllable.from() + (syllable.to() - syllable.from()) * part;
            phase += 2 * Math.PI * pitch / RATE;
            double rise = Math.min(1, i / (EDGE * RATE));
            double fall = fade == 0 ? 1 : Math.min(1, (syllable.frames() - i) / (fade * RATE));
            double value = Math.clamp(LOUDNESS * rise * fall * buzz(phase, pitch, vowel), -1, 1);
            samples.putShort((short) Math.round(value * Short.MAX_VALUE));
        }
        samples.position(samples.position() + (syllable.all() - syllable.frames()) * Short.BYTES);
    }

    private static double buzz(double phase, double pitch, double[] vowel) {
        double sum = 0;
        for (int k = 1; k <= HARMONICS; k++) {
            double strength = 0.05;
            for (int formant = 0; formant < vowel.length; formant++) {
                double away = (k * pitch - vowel[formant]) / 120;
                strength += Math.exp(-away * away) / (formant + 1);
            }
            sum += strength * Math.sin(k * phase) / Math.sqrt(k);
        }
        return sum;
    }
}
