package dev.ganglion.sandbox.hear;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads M4A: the duration from its movie header, and the sizes of its samples.
final class Mp4Ear {
    private Mp4Ear() {}

    static Sound listen(ByteBuffer file) throws Unheard {
        var movie = box(file, "moov").orElseThrow(() -> new Unheard("the MP4 file has no index"));
        var header = box(movie, "mvhd").orElseThrow(() -> new Unheard("the MP4 file has no header"));
        boolean wide = header.get(0) == 1;
        double scale = Integer.toUnsignedLong(header.getInt(wide ? 20 : 12));
        double length = wide ? header.getLong(24) : Integer.toUnsignedLong(header.getInt(16));
        if (scale == 0 || length == 0) {
            throw new Unheard("the MP4 file does not say how long it is");
        }
        return Sound.ofSizes(length / scale, sizes(movie));
    }

    private static int[] sizes(ByteBuffer movie) {
        var table = box(movie, "trak")
                .flatMap(track -> box(track, "mdia"))
                .flatMap(media -> box(media, "minf"))
                .flatMap(info -> box(info, "stbl"))
                .flatMap(samples -> box(samples, "stsz"));
        if (table.isEmpty() || table.get().getInt(4) != 0) {
            return new int[] {1};
        }
        var sizes = new int[Math.clamp(table.get().getInt(8), 0, (table.get().limit() - 12) / 4)];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = table.get().getInt(12 + i * 4);
        }
        return sizes;
    }

    /// What is in the first box of that name.
    private static Optional<ByteBuffer> box(ByteBuffer outer, String name) {
        int code = ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
        for (int at = 0; at + 8 <= outer.limit(); ) {
            long size = Integer.toUnsignedLong(outer.getInt(at));
            int head = size == 1 ? 16 : 8;
            long whole = size == 1 ? outer.getLong(at + 8) : size == 0 ? outer.limit() - at : size;
            if (whole < head) {
                return Optional.empty();
            }
            int end = (int) Math.min(outer.limit(), at + whole);
            if (outer.getInt(at + 4) == code) {
                return Optional.of(outer.slice(at + head, end - at - head));
            }
            at = end;
        }
        return Optional.empty();
    }
}
