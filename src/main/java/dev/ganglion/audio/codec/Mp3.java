package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.domain.sound.Mp3Frame;

/// MP3: frames one after the other, with tags around them.
final class Mp3 {
    private static final String NAME = "MP3";
    private static final int ID3 = 10;
    /// What stands before the first frame may be noise, but not more than this.
    private static final int NOISE = 64 * 1024;
    /// So many frames in a row are no chance.
    private static final int CHAIN = 4;
    /// What any decoder adds to the encoder's delay.
    private static final int DECODER_DELAY = 529;
    /// Behind the mark of the tag; then follow 12 bits of delay and 12 of padding.
    private static final int DELAYS = 141;

    private Mp3() {}

    /// Whether the file is that.
    static boolean is(Bytes file) throws AudioException, InterruptedException {
        return first(file) >= 0;
    }

    static Track track(Bytes file) throws AudioException, InterruptedException {
        long at = first(file);
        if (at < 0) {
            throw new AudioException(new Broken(NAME));
        }
        Mp3Frame first = frame(file, at);
        boolean tagged = tagged(file, at + first.tag());
        long delays = tagged ? file.big(at + first.tag() + DELAYS, 3) : 0;
        boolean told =
                tagged && delays != 0 && file.mark(at + first.tag() + 120).matches("LAME|Lavc|Lavf");
        var index = new PacketIndex(file);
        boolean cut = index(file, tagged ? at + first.size() : at, first, index);
        var codec = new Mp3Codec(new PcmFormat(first.rate(), first.channels()));
        if (!told || cut) {
            return Track.whole(index, codec, cut);
        }
        long before = delays >> 12;
        long length = index.end() - before - (delays & 0xFFF);
        return new Track(index, codec, before + DECODER_DELAY, length, false);
    }

    private static Mp3Frame frame(Bytes file, long at) throws AudioException, InterruptedException {
        return file.at(at) == 0xFF && at + Mp3Frame.HEAD <= file.size()
                ? Mp3Frame.of((int) file.big(at, Mp3Frame.HEAD))
                : Mp3Frame.NONE;
    }

    private static boolean tagged(Bytes file, long at) throws AudioException, InterruptedException {
        String mark = file.mark(at);
        return mark.equals("Xing") || mark.equals("Info") || file.mark(at).equals("VBRI");
    }

    /// Whether the last frame is not all there.
    private static boolean index(Bytes file, long from, Mp3Frame like, PacketIndex index)
            throws AudioException, InterruptedException {
        for (long at = from; at < file.size(); ) {
            Mp3Frame header = frame(file, at);
            if (header.none() || !header.like(like)) {
                at++;
                continue;
            }
            if (at + header.size() > file.size()) {
                return true;
            }
            index.add(at, header.size(), header.samples());
            at += header.size();
        }
        return false;
    }

    /// Where some frames follow each other, or those that there are end the file; negative where none do.
    private static long first(Bytes file) throws AudioException, InterruptedException {
        long from = 0;
        while (file.mark(from).startsWith("ID3")) {
            from += ID3 + tag(file, from);
        }
        for (long at = from; at < Math.min(file.size(), from + NOISE); at++) {
            if (file.at(at) == 0xFF && chained(file, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean chained(Bytes file, long from) throws AudioException, InterruptedException {
        Mp3Frame first = frame(file, from);
        Mp3Frame header = first;
        long at = from;
        for (int i = 0; i < CHAIN && at < file.size(); i++) {
            if (header.none() || !header.like(first)) {
                return i > 1 && file.mark(at).startsWith("TAG");
            }
            at += header.size();
            header = frame(file, at);
        }
        return true;
    }

    private static long tag(Bytes file, long at) throws AudioException, InterruptedException {
        long size = 0;
        for (int i = 6; i < ID3; i++) {
            size = (size << 7) | (Math.max(0, file.at(at + i)) & 0x7F);
        }
        return size;
    }
}
