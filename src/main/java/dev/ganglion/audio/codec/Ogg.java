package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Unsupported;
import java.util.ArrayList;
import java.util.List;

/// Ogg with Opus or Vorbis: the first track that is one of them. Pages of other tracks are passed over.
final class Ogg {
    private static final String NAME = "Ogg";
    private static final String PAGE = "OggS";
    private static final int HEAD = 27;
    private static final int FLAGS = 5;
    private static final int POSITION = 6;
    private static final int SERIAL = 14;
    private static final int SEGMENTS = 26;
    private static final int FULL = 255;
    private static final int LAST = 4;
    /// A tag may hold the picture of a cover.
    private static final int LONGEST_HEADER = 32 * 1024 * 1024;
    /// What may stand between two pages.
    private static final int NOISE = 64 * 1024;

    private final Bytes file;
    private final PacketIndex headers;
    private final PacketIndex index;
    private final long serial;
    private final Kind kind;
    private final List<byte[]> described = new ArrayList<>();
    private VorbisOrOpus codec = VorbisOrOpus.NONE;
    private long last;
    private boolean ended;
    private boolean cut;

    /// How frames are counted.
    private interface VorbisOrOpus {
        VorbisOrOpus NONE = (_, _) -> 0;

        int frames(int first, int second);
    }

    private enum Kind {
        OPUS(2),
        VORBIS(3);

        private final int headers;

        Kind(int headers) {
            this.headers = headers;
        }
    }

    private Ogg(Bytes file, Kind kind, long serial) {
        this.file = file;
        this.kind = kind;
        this.serial = serial;
        this.headers = new PacketIndex(file);
        this.index = new PacketIndex(file);
    }

    static Track track(Bytes file) throws AudioException, InterruptedException {
        String found = "another coding";
        for (long at = 0; file.mark(at).equals(PAGE) && (file.at(at + FLAGS) & 2) != 0; at = next(file, at)) {
            long content = at + HEAD + file.at(at + SEGMENTS);
            String mark = file.mark(content) + file.mark(content + 4);
            if (mark.equals("OpusHead")) {
                return new Ogg(file, Kind.OPUS, file.little(at + SERIAL, 4)).read();
            }
            if (mark.startsWith("\u0001vorbis")) {
                return new Ogg(file, Kind.VORBIS, file.little(at + SERIAL, 4)).read();
            }
            found = mark.startsWith("\u007FFLAC") ? "FLAC" : mark.startsWith("Speex") ? "Speex" : found;
        }
        throw new AudioException(new Unsupported(found + " in " + NAME));
    }

    private static long next(Bytes file, long page) throws AudioException, InterruptedException {
        int segments = file.at(page + SEGMENTS);
        long next = page + HEAD + segments;
        for (int i = 0; i < segments; i++) {
            next += Math.max(0, file.at(page + HEAD + i));
        }
        return next;
    }

    private Track read() throws AudioException, InterruptedException {
        Codec decoder = null;
        for (long at = 0; at >= 0; at = page(next(file, at))) {
            if (file.little(at + SERIAL, 4) == serial) {
                packets(at);
            }
            if (decoder == null && described.size() == kind.headers) {
                decoder = codec();
            }
        }
        if (decoder == null) {
            throw new AudioException(new Broken(NAME));
        }
        long delay = decoder instanceof OpusCodec opus ? opus.delay() : 0;
        long end = last > delay ? Math.min(last, index.end()) : index.end();
        return new Track(index, decoder, delay, end - delay, cut || !ended);
    }

    private Codec codec() throws AudioException {
        if (kind == Kind.OPUS) {
            codec = OpusCodec::frames;
            return OpusCodec.of(described.getFirst());
        }
        VorbisCodec vorbis = VorbisCodec.of(described);
        codec = vorbis::frames;
        return vorbis;
    }

    /// The page at or soon behind that place, negative where there is none.
    private long page(long from) throws AudioException, InterruptedException {
        for (long at = from; at < Math.min(file.size() - HEAD, from + NOISE); at++) {
            if (file.at(at) == 'O' && file.mark(at).equals(PAGE)) {
                return at;
            }
        }
        return -1;
    }

    private void packets(long page) throws AudioException, InterruptedException {
        int segments = file.at(page + SEGMENTS);
        long at = page + HEAD + segments;
        int size = 0;
        for (int i = 0; i < segments; i++) {
            int part = Math.max(0, file.at(page + HEAD + i));
            size += part;
            if (part < FULL || i == segments - 1) {
                piece(at, size, part < FULL);
                at += size;
                size = 0;
            }
        }
        long position = file.little(page + POSITION, 8);
        last = position > 0 ? position : last;
        ended |= (file.at(page + FLAGS) & LAST) != 0;
    }

    /// @param last whether the packet ends with it
    private void piece(long at, int size, boolean last) throws AudioException, InterruptedException {
        cut |= at + size > file.size();
        if (cut) {
            return;
        }
        boolean heading = described.size() < kind.headers;
        PacketIndex target = heading ? headers : index;
        target.piece(at, size);
        if (!last) {
            return;
        }
        if (!heading) {
            target.end(codec.frames(target.peek(0), target.peek(1)));
            return;
        }
        target.end(0);
        byte[] header = target.read(target.packets() - 1);
        if (header.length > LONGEST_HEADER) {
            throw new AudioException(new Broken(NAME));
        }
        described.add(header);
    }
}
