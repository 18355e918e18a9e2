package dev.ganglion.domain.sound;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;

/// MP3, layer III: counts its frames, which takes a step for each 26 ms of sound.
final class Mp3 {
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[][] KILOBITS = {
        {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320},
        {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    };
    private static final int SYNC = 0x7FF;
    private static final int LAYER_3 = 1;
    private static final int NO_VERSION = 1;
    private static final int MPEG_1 = 3;
    private static final int HEAD = 4;
    private static final int TAG = 10;
    private static final int GRANULE = 576;

    /// What stands before the first frame may be noise, but not more than this.
    private static final int NOISE = 64 * 1024;

    private Mp3() {}

    /// @param bytes of the frame
    /// @param seconds of its sound
    private record Frame(int bytes, double seconds) {
        private static final Frame NONE = new Frame(0, 0);

        static Frame at(ByteBuffer file, int at) {
            int bits = at + HEAD <= file.limit() ? file.getInt(at) : 0;
            int version = (bits >>> 19) & 3;
            int kilobits = (bits >>> 12) & 0xF;
            int rate = (bits >>> 10) & 3;
            boolean frame = bits >>> 21 == SYNC && ((bits >>> 17) & 3) == LAYER_3 && version != NO_VERSION;
            if (!frame || kilobits == 0 || kilobits == 0xF || rate == 3) {
                return NONE;
            }
            int granules = version == MPEG_1 ? 2 : 1;
            int hertz = RATES[rate] >> (version == MPEG_1 ? 0 : version == 2 ? 1 : 2);
            int bytes = granules * 72 * KILOBITS[granules == 2 ? 0 : 1][kilobits] * 1000 / hertz + ((bits >>> 9) & 1);
            return new Frame(bytes, (double) granules * GRANULE / hertz);
        }

        boolean none() {
            return bytes == 0;
        }
    }

    static OptionalDouble seconds(ByteBuffer file) {
        int at = first(file, tag(file));
        double seconds = 0;
        for (Frame frame = Frame.at(file, at); !frame.none(); frame = Frame.at(file, at)) {
            seconds += frame.seconds;
            at += frame.bytes;
        }
        return seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    /// Where two frames follow each other, or one that ends the file.
    private static int first(ByteBuffer file, int from) {
        for (int at = from; at < Math.min(file.limit(), from + NOISE); at++) {
            Frame frame = Frame.at(file, at);
            int next = at + frame.bytes;
            if (!frame.none() && (next >= file.limit() || !Frame.at(file, next).none())) {
                return at;
            }
        }
        return file.limit();
    }

    /// How long the tag before the sound is.
    private static int tag(ByteBuffer file) {
        if (!Length.mark(file, 0).startsWith("ID3")) {
            return 0;
        }
        int size = 0;
        for (int at = 6; at < TAG; at++) {
            size = (size << 7) | (file.get(at) & 0x7F);
        }
        return TAG + size;
    }
}
