package dev.ganglion.domain.sound;

import java.nio.ByteBuffer;
import java.util.OptionalDouble;

/// MP3, layer III: counts its frames, which takes a step for each 26 ms of sound.
final class Mp3 {
    private static final int TAG = 10;

    /// What stands before the first frame may be noise, but not more than this.
    private static final int NOISE = 64 * 1024;

    private Mp3() {}

    private static Mp3Frame frame(ByteBuffer file, int at) {
        return at + Mp3Frame.HEAD <= file.limit() ? Mp3Frame.of(file.getInt(at)) : Mp3Frame.NONE;
    }

    static OptionalDouble seconds(ByteBuffer file) {
        int at = first(file, tag(file));
        double seconds = 0;
        for (Mp3Frame frame = frame(file, at); !frame.none(); frame = frame(file, at)) {
            seconds += frame.seconds();
            at += frame.size();
        }
        return seconds == 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }

    /// Where two frames follow each other, or one that ends the file.
    private static int first(ByteBuffer file, int from) {
        for (int at = from; at < Math.min(file.limit(), from + NOISE); at++) {
            Mp3Frame frame = frame(file, at);
            int next = at + frame.size();
            if (!frame.none() && (next >= file.limit() || !frame(file, next).none())) {
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
