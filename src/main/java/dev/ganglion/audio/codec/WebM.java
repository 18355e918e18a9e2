package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Broken;
import dev.ganglion.audio.AudioFailure.Empty;
import dev.ganglion.audio.AudioFailure.Unsupported;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// WebM and Matroska with Opus or Vorbis: the first track of sound. Elements are read one after the other,
/// whatever holds them, since those of a live recording do not tell how long they are.
final class WebM {
    private static final String NAME = "WebM";
    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long GROUP = 0xA0;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final long BLOCK = 0xA1;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAE;
    private static final long NUMBER = 0xD7;
    private static final long KIND = 0x83;
    private static final long CODEC = 0x86;
    private static final long PRIVATE = 0x63A2;
    private static final int SOUND = 2;
    private static final int LACED = 0x06;
    private static final int LONGEST_PRIVATE = 32 * 1024 * 1024;

    private final Bytes file;
    private final PacketIndex index;
    private long number;
    private long kind;
    private String coding = "";
    private byte[] described = {};
    private Optional<Chosen> chosen = Optional.empty();
    private boolean cut;

    /// The track that is read.
    private record Chosen(long number, Codec codec) {
        long frames(int first, int second) {
            return codec instanceof VorbisCodec vorbis ? vorbis.frames(first, second) : OpusCodec.frames(first, second);
        }

        long delay() {
            return codec instanceof OpusCodec opus ? opus.delay() : 0;
        }
    }

    private WebM(Bytes file) {
        this.file = file;
        this.index = new PacketIndex(file);
    }

    static Track track(Bytes file) throws AudioException, InterruptedException {
        return new WebM(file).read();
    }

    private Track read() throws AudioException, InterruptedException {
        Optional<Ebml> element = Ebml.at(file, 0);
        while (element.isPresent()) {
            boolean opened = take(element.get());
            cut |= element.get().to() > file.size();
            element =
                    Ebml.at(file, opened ? element.get().from() : element.get().to());
        }
        Chosen track = chosen();
        return new Track(index, track.codec, track.delay(), index.end() - track.delay(), cut);
    }

    private Chosen chosen() throws AudioException {
        choose();
        return chosen.orElseThrow(() -> new AudioException(new Empty()));
    }

    /// Whether what is in the element comes next.
    private boolean take(Ebml element) throws AudioException, InterruptedException {
        long id = element.id();
        if (id == SEGMENT || id == CLUSTER || id == GROUP || id == TRACKS) {
            return true;
        }
        if (id == TRACK) {
            choose();
            described = new byte[0];
            return true;
        }
        if (id == NUMBER) {
            number = file.big(element.from(), (int) Math.min(8, element.size()));
        } else if (id == KIND) {
            kind = file.big(element.from(), (int) Math.min(8, element.size()));
        } else if (id == CODEC) {
            byte[] name = file.slice(element.from(), (int) Math.min(64, element.size()));
            coding = new String(name, StandardCharsets.US_ASCII);
        } else if (id == PRIVATE) {
            described = file.slice(element.from(), (int) Math.min(LONGEST_PRIVATE, element.size()));
        } else if (id == SIMPLE_BLOCK || id == BLOCK) {
            block(element);
        }
        return false;
    }

    /// Takes the track that was described last, if it is sound and none was taken before.
    private void choose() throws AudioException {
        if (chosen.isPresent() || kind != SOUND) {
            return;
        }
        Codec codec = switch (coding) {
            case "A_OPUS" -> OpusCodec.of(described);
            case "A_VORBIS" -> VorbisCodec.of(headers());
            default -> throw new AudioException(new Unsupported("the coding " + coding + " in " + NAME));
        };
        chosen = Optional.of(new Chosen(number, codec));
    }

    /// The three headers of Vorbis in one: their number less one, the lengths of the first two, and all of
    /// them.
    private List<byte[]> headers() throws AudioException {
        if (described.length < 3 || described[0] != 2) {
            throw new AudioException(new Broken(NAME));
        }
        var headers = new ArrayList<byte[]>();
        int[] sizes = new int[2];
        int at = 1;
        for (int i = 0; i < sizes.length; i++) {
            int part;
            do {
                part = described[at++] & 0xFF;
                sizes[i] += part;
            } while (part == 255);
        }
        for (int size : sizes) {
            headers.add(java.util.Arrays.copyOfRange(described, at, at + size));
            at += size;
        }
        headers.add(java.util.Arrays.copyOfRange(described, at, described.length));
        return headers;
    }

    private void block(Ebml element) throws AudioException, InterruptedException {
        Chosen track = chosen();
        int head = Ebml.bytes(file.at(element.from()));
        long size = element.size() - head - 3;
        if (head == 0 || size <= 0 || element.to() > file.size()) {
            return;
        }
        if (Ebml.number(file, element.from(), head) != track.number) {
            return;
        }
        if ((file.at(element.from() + head + 2) & LACED) != 0) {
            throw new AudioException(new Unsupported("several packets to a block in " + NAME));
        }
        index.piece(element.from() + head + 3, (int) size);
        index.end(track.frames(index.peek(0), index.peek(1)));
    }
}
