package dev.ganglion.domain.sound;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;

/// FLAC: samples and rate stand in its first block.
final class Flac {
    /// Behind the mark, the head of the block, and the sizes of blocks and frames: 20 bits of rate, 3 of channels, 5 of
    /// depth, 36 of samples.
    private static final int PACKED = 18;

    private Flac() {}

    static OptionalDouble seconds(ByteBuffer file) {
        long packed = file.getLong(PACKED);
        long rate = packed >>> 44;
        long samples = packed & 0xF_FFFF_FFFFL;
        return rate == 0 || samples == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) samples / rate);
    }
}
