package dev.ganglion.audio.codec;

import java.nio.ByteBuffer;

/// How a sample stands in a file, and what it is in 16 bits.
enum SampleCode {
    BITS_8(1) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                into[i] = (short) (((from.get(i) & 0xFF) - 128) << 8);
            }
        }
    },
    BITS_16(2) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            from.asShortBuffer().get(into, 0, samples);
        }
    },
    BITS_24(3) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                into[i] = from.getShort(3 * i + 1);
            }
        }
    },
    BITS_32(4) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                into[i] = from.getShort(4 * i + 2);
            }
        }
    },
    FLOAT(4) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                into[i] = rounded(from.getFloat(4 * i));
            }
        }
    },
    DOUBLE(8) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                into[i] = rounded((float) from.getDouble(8 * i));
            }
        }
    },
    A_LAW(1) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                int code = from.get(i) ^ 0x55;
                int step = (code >> 4) & 7;
                int size = ((code & 0xF) << 4) + 8;
                int value = step == 0 ? size : (size + 0x100) << (step - 1);
                into[i] = (short) ((code & 0x80) == 0 ? -value : value);
            }
        }
    },
    MU_LAW(1) {
        @Override
        void decode(ByteBuffer from, short[] into, int samples) {
            for (int i = 0; i < samples; i++) {
                int code = ~from.get(i);
                int value = ((((code & 0xF) << 3) + 0x84) << ((code >> 4) & 7)) - 0x84;
                into[i] = (short) ((code & 0x80) == 0 ? value : -value);
            }
        }
    };

    private static final float FULL = 32_768f;

    private final int bytes;

    SampleCode(int bytes) {
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    /// Decodes that many samples; `from` is little-endian and begins with the first.
    abstract void decode(ByteBuffer from, short[] into, int samples);

    /// A value between -1 and 1 in 16 bits; louder ones are clipped, and what is no number is silent.
    static short rounded(float value) {
        return (short) Math.clamp(Math.round(value * FULL), Short.MIN_VALUE, Short.MAX_VALUE);
    }
}
