package dev.ganglion.sandbox.hear;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;

/// Reads Ogg with Opus or Vorbis: the duration from the last page, and the sizes of its packets.
final class OggEar {
    private static final int OPUS_RATE = 48_000;
    private static final int HEAD = 27;
    private static final int HEADERS = 3;

    private OggEar() {}

    static Sound listen(ByteBuffer file) throws Unheard {
        file.order(ByteOrder.LITTLE_ENDIAN);
        int data = HEAD + (file.get(26) & 0xFF);
        boolean opus = file.get(data) == 'O';
        int rate = opus ? OPUS_RATE : file.getInt(data + 12);
        long end = 0;
        int packet = 0;
        var sizes = IntStream.builder();
        for (int at = 0; at + HEAD <= file.limit() && file.get(at) == 'O'; ) {
            end = Math.max(end, file.getLong(at + 6));
            int segments = file.get(at + 26) & 0xFF;
            int body = 0;
            for (int i = 0; i < segments; i++) {
                int segment = file.get(at + HEAD + i) & 0xFF;
                body += segment;
                packet += segment;
                if (segment < 0xFF) {
                    sizes.add(packet);
                    packet = 0;
                }
            }
            at += HEAD + segments + body;
        }
        var all = sizes.build().skip(opus ? HEADERS - 1 : HEADERS).toArray();
        if (end <= 0 || rate <= 0 || all.length == 0) {
            throw new Unheard("the Ogg file holds no sound that can be read");
        }
        return Sound.ofSizes((double) end / rate, all);
    }
}
