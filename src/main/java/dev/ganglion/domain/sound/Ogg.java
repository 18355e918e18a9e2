package dev.ganglion.domain.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;

/// Ogg with Opus or Vorbis: the position that its last page ends at.
final class Ogg {
    private static final int HEAD = 27;
    private static final int SEGMENTS = 26;
    private static final int POSITION = 6;
    private static final int OPUS_RATE = 48_000;
    private static final int OPUS_SKIPPED = 10;
    private static final int VORBIS_RATE = 12;

    private Ogg() {}

    static OptionalDouble seconds(ByteBuffer file) {
        ByteBuffer ogg = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        int data = HEAD + (ogg.get(SEGMENTS) & 0xFF);
        boolean opus = Length.mark(ogg, data).equals("Opus");
        long rate = opus ? OPUS_RATE : ogg.getInt(data + VORBIS_RATE);
        long skipped = opus ? ogg.getShort(data + OPUS_SKIPPED) & 0xFFFF : 0;
        long end = end(ogg) - skipped;
        return rate <= 0 || end <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) end / rate);
    }

    private static long end(ByteBuffer ogg) {
        for (int at = ogg.limit() - HEAD; at >= 0; at--) {
            if (ogg.get(at) == 'O' && Length.mark(ogg, at).equals("OggS")) {
                return ogg.getLong(at + POSITION);
            }
        }
        return 0;
    }
}
