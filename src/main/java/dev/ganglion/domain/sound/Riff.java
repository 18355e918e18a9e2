package dev.ganglion.domain.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;

/// WAV: the size of its samples by the bytes of a second.
final class Riff {
    private static final int FIRST_CHUNK = 12;
    private static final int HEAD = 8;
    private static final int BYTES_A_SECOND = 8;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private Riff() {}

    static OptionalDouble seconds(ByteBuffer file) {
        ByteBuffer wav = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        long rate = 0;
        for (long at = FIRST_CHUNK; at + HEAD <= wav.limit(); ) {
            int here = (int) at;
            long size = wav.getInt(here + 4) & UNSIGNED;
            switch (Length.mark(wav, here)) {
                case "fmt " -> rate = wav.getInt(here + HEAD + BYTES_A_SECOND) & UNSIGNED;
                case "data" -> {
                    return told(Math.min(size, wav.limit() - (at + HEAD)), rate);
                }
                default -> {} // notes of whoever wrote it
            }
            at += HEAD + size + (size & 1);
        }
        return OptionalDouble.empty();
    }

    private static OptionalDouble told(long bytes, long rate) {
        return rate == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) bytes / rate);
    }
}
