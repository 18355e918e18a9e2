package dev.ganglion.domain.sound;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;

/// MP4 and M4A: the header of the movie tells its length.
final class Mp4 {
    private static final int HEAD = 8;
    private static final int MARK = 4;
    private static final long UNSIGNED = 0xFFFF_FFFFL;
    /// Where scale and length stand behind the box's head, by its version.
    private static final int SCALE = 12;
    private static final int LONG_SCALE = 20;

    private Mp4() {}

    static OptionalDouble seconds(ByteBuffer file) {
        int movie = find(file, "moov", 0, file.limit());
        if (movie < 0) {
            return OptionalDouble.empty();
        }
        int header = find(file, "mvhd", movie + HEAD, file.limit());
        if (header < 0) {
            return OptionalDouble.empty();
        }
        boolean wide = file.get(header + HEAD) == 1;
        int at = header + HEAD + (wide ? LONG_SCALE : SCALE);
        long scale = file.getInt(at) & UNSIGNED;
        long length = wide ? file.getLong(at + MARK) : file.getInt(at + MARK) & UNSIGNED;
        return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) length / scale);
    }

    /// Where the box of that name begins, among those that lie side by side; negative where there is none.
    private static int find(ByteBuffer file, String name, int from, int to) {
        for (long at = from; at + HEAD <= to; ) {
            int here = (int) at;
            if (Length.mark(file, here + MARK).equals(name)) {
                return here;
            }
            long size = file.getInt(here) & UNSIGNED;
            if (size == 1) {
                size = file.getLong(here + HEAD);
            }
            if (size < HEAD || size > to - at) {
                return -1;
            }
            at += size;
        }
        return -1;
    }
}
