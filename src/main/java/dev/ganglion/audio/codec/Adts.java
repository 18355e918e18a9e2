package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;

/// Bare AAC: frames with a header each.
final class Adts {
    private static final int HEAD = 7;
    private static final int CHAIN = 3;

    private Adts() {}

    /// Whether some frames follow each other.
    static boolean is(Bytes file) throws AudioException, InterruptedException {
        long at = 0;
        for (int i = 0; i < CHAIN && at < file.size(); i++) {
            int size = size(file, at);
            if (size == 0) {
                return false;
            }
            at += size;
        }
        return at > 0;
    }

    static Track track(Bytes file) throws AudioException, InterruptedException {
        byte[] first = file.slice(head(file, 0), size(file, 0) - head(file, 0));
        AacCodec codec = AacCodec.of(description(file), first);
        var index = new PacketIndex(file);
        long at = 0;
        while (at < file.size()) {
            int size = size(file, at);
            if (size == 0 || at + size > file.size()) {
                break;
            }
            int head = head(file, at);
            index.add(at + head, size - head, codec.frames());
            at += size;
        }
        if (index.packets() == 0) {
            throw new AudioException(new Broken("AAC"));
        }
        return Track.whole(index, codec, at < file.size());
    }

    private static int head(Bytes file, long at) throws AudioException, InterruptedException {
        return (file.at(at + 1) & 1) == 0 ? HEAD + 2 : HEAD;
    }

    /// Of a frame with its header; 0 where there is none.
    private static int size(Bytes file, long at) throws AudioException, InterruptedException {
        if ((file.big(at, 2) & 0xFFF6) != 0xFFF0) {
            return 0;
        }
        int size = (int) (file.big(at + 3, 3) >> 5 & 0x1FFF);
        return size > HEAD + 2 ? size : 0;
    }

    /// What MP4 would tell: 5 bits of kind, 4 of rate, 4 of channels.
    private static byte[] description(Bytes file) throws AudioException, InterruptedException {
        int bits = (int) file.big(2, 2);
        int kind = (bits >> 14) + 1;
        int rate = bits >> 10 & 0xF;
        int channels = bits >> 6 & 7;
        int packed = kind << 11 | rate << 7 | channels << 3;
        return new byte[] {(byte) (packed >> 8), (byte) packed};
    }
}
