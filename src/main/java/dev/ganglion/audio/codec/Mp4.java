package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Unsupported;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// MP4 and M4A with AAC: the first track of sound.
final class Mp4 {
    private static final String NAME = "MP4";
    private static final Map<String, String> FOREIGN = Map.of(
            "alac",
            "Apple Lossless",
            "ac-3",
            "AC-3",
            "ec-3",
            "E-AC-3",
            "enca",
            "protected sound",
            "fLaC",
            "FLAC",
            "Opus",
            "Opus",
            "samr",
            "AMR",
            ".mp3",
            "MP3");
    private static final int AAC = 0x40;
    private static final int LONGEST_ENTRY = 64 * 1024;

    private final Bytes file;
    private final Box movie;
    private final Box track;

    private Mp4(Bytes file, Box movie, Box track) {
        this.file = file;
        this.movie = movie;
        this.track = track;
    }

    static Track track(Bytes file) throws AudioException, InterruptedException {
        Box movie = Box.file(file).path(file, "moov").orElseThrow(() -> new AudioException(new Broken(NAME)));
        Optional<Box> track = movie.child(file, "trak", movie.from());
        while (track.isPresent()) {
            Optional<Box> handler = track.get().path(file, "mdia", "hdlr");
            if (handler.isPresent() && file.mark(handler.get().from() + 8).equals("soun")) {
                return new Mp4(file, movie, track.get()).read();
            }
            track = movie.child(file, "trak", track.get().to());
        }
        throw new AudioException(new Empty());
    }

    private Track read() throws AudioException, InterruptedException {
        byte[] description = description(box("mdia", "minf", "stbl", "stsd"));
        var index = new PacketIndex(file);
        boolean cut = list(index, 1);
        if (index.packets() == 0) {
            throw new AudioException(cut ? new Broken(NAME) : new Empty());
        }
        AacCodec codec = AacCodec.of(description, index.read(0));
        var frames = new PacketIndex(file);
        list(frames, codec.frames());
        double scale = codec.format().rate() / (double) Math.max(1, timescale());
        long[] edit = edit();
        long delay = Math.round(edit[0] * scale);
        long length = edit[1] > 0 ? Math.round(edit[1] * scale) : frames.end();
        return new Track(frames, codec, delay, length, cut);
    }

    private boolean list(PacketIndex index, int frames) throws AudioException, InterruptedException {
        if (movie.path(file, "mvex").isEmpty()) {
            return new Mp4Samples(file, box("mdia", "minf", "stbl")).list(index, frames);
        }
        Box header = box("tkhd");
        long number = file.big(header.from() + (file.at(header.from()) == 1 ? 20 : 12), 4);
        return new Mp4Fragments(file, number, frames, index).list(movie);
    }

    private Box box(String... names) throws AudioException, InterruptedException {
        return track.path(file, names).orElseThrow(() -> new AudioException(new Broken(NAME)));
    }

    private long timescale() throws AudioException, InterruptedException {
        Box header = box("mdia", "mdhd");
        return file.big(header.from() + (file.at(header.from()) == 1 ? 20 : 12), 4);
    }

    /// What the track's first edit leaves out in the beginning and how much it plays, both in units of the
    /// track.
    private long[] edit() throws AudioException, InterruptedException {
        Optional<Box> list = track.path(file, "edts", "elst");
        Optional<Box> header = movie.path(file, "mvhd");
        if (list.isEmpty() || header.isEmpty()) {
            return new long[] {0, 0};
        }
        boolean wide = file.at(list.get().from()) == 1;
        long count = file.big(list.get().from() + 4, 4);
        int entry = wide ? 20 : 12;
        long at = list.get().from() + 8;
        for (long i = 0; i < count && at + entry <= list.get().to(); i++, at += entry) {
            long length = file.big(at, wide ? 8 : 4);
            long start = wide ? file.big(at + 8, 8) : (int) file.big(at + 4, 4);
            if (start >= 0) {
                return new long[] {start, inTrack(length, header.get())};
            }
        }
        return new long[] {0, 0};
    }

    private long inTrack(long length, Box header) throws AudioException, InterruptedException {
        long scale = file.big(header.from() + (file.at(header.from()) == 1 ? 20 : 12), 4);
        return scale == 0 ? 0 : Math.round((double) length * timescale() / scale);
    }

    /// How AAC is coded: the `AudioSpecificConfig` within the descriptors of `esds`.
    private byte[] description(Box entries) throws AudioException, InterruptedException {
        String coding = file.mark(entries.from() + 12);
        if (!coding.equals("mp4a")) {
            throw new AudioException(new Unsupported(FOREIGN.getOrDefault(coding, "another coding") + " in " + NAME));
        }
        byte[] entry = file.slice(entries.from(), (int) Math.min(LONGEST_ENTRY, entries.to() - entries.from()));
        int at = new String(entry, StandardCharsets.ISO_8859_1).indexOf("esds");
        if (at < 0) {
            throw new AudioException(new Broken(NAME));
        }
        return new Descriptors(entry, at + 8).aac(AAC);
    }

    /// Descriptors of MPEG-4: a tag, a length in 7-bit parts, and content that may hold others.
    private static final class Descriptors {
        private static final int STREAM = 3;
        private static final int DECODER = 4;
        private static final int SPECIFIC = 5;

        private final byte[] bytes;
        private int at;

        Descriptors(byte[] bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        byte[] aac(int expected) throws AudioException {
            while (at + 2 < bytes.length) {
                int tag = bytes[at++];
                int length = length();
                if (tag == STREAM) {
                    at += 3;
                } else if (tag == DECODER) {
                    if ((bytes[at] & 0xFF) != expected) {
                        throw new AudioException(new Unsupported("a coding other than AAC in " + NAME));
                    }
                    at += 13;
                } else if (tag == SPECIFIC) {
                    return java.util.Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
                } else {
                    at += length;
                }
            }
            throw new AudioException(new Broken(NAME));
        }

        private int length() {
            int length = 0;
            int part;
            do {
                part = bytes[at++];
                length = (length << 7) | (part & 0x7F);
            } while ((part & 0x80) != 0);
            return length;
        }
    }
}
