package dev.ganglion.audio;

import dev.ganglion.domain.Octets;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Tones made for tests.
public final class Sine {
    private Sine() {}

    /// A tone of that pitch and loudness (of full scale) in every channel, higher by a fifth in each
    /// further one.
    public static short[] of(PcmFormat format, double hertz, double loudness, double seconds) {
        int frames = (int) Math.round(format.rate() * seconds);
        var samples = new short[frames * format.channels()];
        for (int i = 0; i < samples.length; i++) {
            int frame = i / format.channels();
            double pitch = hertz * (1 + 0.5 * (i % format.channels()));
            double phase = 2 * Math.PI * pitch * frame / format.rate();
            samples[i] = (short) Math.round(Math.sin(phase) * loudness * Short.MAX_VALUE);
        }
        return samples;
    }

    /// The samples as they stand in a file.
    public static byte[] bytes(short[] samples) {
        var bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }

    /// The same as a recording.
    public static Recording raw(PcmFormat format, short[]... parts) {
        int length = 0;
        for (short[] part : parts) {
            length += part.length;
        }
        var all = new short[length];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return new Recording.Raw(Octets.of(bytes(all)), format);
    }

    /// All that a stream has, closed after it.
    public static short[] read(PcmStream stream) throws AudioException, InterruptedException {
        try (stream) {
            var block = new short
                    [6_000 / stream.format().channels() * stream.format().channels()];
            var all = new short[0];
            for (int read = stream.read(block); read >= 0; read = stream.read(block)) {
                int before = all.length;
                all = Arrays.copyOf(all, before + read);
                System.arraycopy(block, 0, all, before, read);
            }
            return all;
        }
    }

    /// How loud a pitch is in mono samples: 1 for a sine of full scale.
    public static double loudness(short[] samples, int from, int to, double hertz, int rate) {
        double re = 0;
        double im = 0;
        for (int i = from; i < to; i++) {
            double phase = 2 * Math.PI * hertz * i / rate;
            re += samples[i] * Math.cos(phase);
            im += samples[i] * Math.sin(phase);
        }
        return 2 * Math.hypot(re, im) / (to - from) / Short.MAX_VALUE;
    }
}
