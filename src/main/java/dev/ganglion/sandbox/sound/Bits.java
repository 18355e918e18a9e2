package dev.ganglion.sandbox.sound;

/// Writes numbers of any width into bytes, the highest bit first.
final class Bits {
    private final byte[] bytes;
    private int at;

    /// Into that many bytes, which are 0 where nothing is written.
    Bits(int size) {
        bytes = new byte[size];
    }

    void write(int value, int width) {
        for (int bit = width - 1; bit >= 0; bit--, at++) {
            bytes[at / 8] |= (byte) (((value >> bit) & 1) << (7 - at % 8));
        }
    }

    int position() {
        return at;
    }

    byte[] bytes() {
        return bytes;
    }
}
