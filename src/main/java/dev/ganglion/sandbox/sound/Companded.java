package dev.ganglion.sandbox.sound;

/// Samples as telephones send them, eight bits each (ITU-T G.711).
enum Companded {
    /// The American and Japanese law.
    MULAW(7) {
        @Override
        byte of(int sample) {
            int size = Math.min(Math.abs(sample), MU_CLIP) + MU_BIAS;
            int exponent = 31 - Integer.numberOfLeadingZeros(size) - 7;
            int mantissa = (size >> (exponent + 3)) & 0xF;
            return (byte) ~(sign(sample) | (exponent << 4) | mantissa);
        }

        private int sign(int sample) {
            return sample < 0 ? 0x80 : 0;
        }
    },
    /// The law of the rest of the world.
    ALAW(6) {
        @Override
        byte of(int sample) {
            int size = Math.min(sample < 0 ? ~sample : sample, Short.MAX_VALUE) >> 3;
            int exponent = size < 32 ? 0 : 31 - Integer.numberOfLeadingZeros(size) - 4;
            int code = exponent == 0 ? size >> 1 : (exponent << 4) | ((size >> exponent) & 0xF);
            return (byte) ((sample < 0 ? code : code | 0x80) ^ 0x55);
        }
    };

    private static final int MU_BIAS = 132;
    private static final int MU_CLIP = 32_635;

    private final int format;

    Companded(int format) {
        this.format = format;
    }

    /// The number that a WAV file has for it.
    int format() {
        return format;
    }

    abstract byte of(int sample);

    byte[] of(short[] samples) {
        var bytes = new byte[samples.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = of(samples[i]);
        }
        return bytes;
    }
}
