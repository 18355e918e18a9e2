package dev.ganglion.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a JPEG apart into its segments, each scan with the data behind it.
final class JpegFile {
    private static final int SOF_FIRST = 0xC0;
    private static final int SOF_LAST = 0xCF;
    private static final int DHT = 0xC4;
    private static final int JPG = 0xC8;
    private static final int DAC = 0xCC;
    private static final int RST_FIRST = 0xD0;
    private static final int RST_LAST = 0xD7;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COM = 0xFE;
    private static final int BARE_JFIF = 16;
    private static final int MOST_SEGMENTS = 10_000;
    private static final int MOST_SCANS = 100;
    private static final int INKS = 4;

    /// A decoder keeps the whole of a progressive picture, at up to 8 bytes a pixel, outside the heap.
    private static final long MOST_PROGRESSIVE = 50_000_000;

    private final Window file;
    private final List<Piece> kept = new ArrayList<>(List.of(new Piece(0, 2)));
    private Optional<Header> frame = Optional.empty();
    private int turn = Exif.UPRIGHT;
    private Ink ink = Ink.PLAIN;
    private int scans;

    private JpegFile(Window file) {
        this.file = file;
    }

    static Structure read(Window file, byte[] bytes) throws PictureException {
        var jpeg = new JpegFile(file);
        jpeg.walk();
        var header = jpeg.frame.orElseThrow(JpegFile::broken).turned(jpeg.turn);
        boolean inked = header.pixelBytes() == INKS;
        var bare = Piece.join(bytes, jpeg.kept);
        return new Structure(
                header.mixed(inked ? jpeg.ink : Ink.NONE).annotated(bare.length < bytes.length),
                Optional.of(bare).filter(_ -> !inked && header.turn() == Exif.UPRIGHT));
    }

    private void walk() throws PictureException {
        int at = 2;
        for (int segments = 0; segments < MOST_SEGMENTS; segments++) {
            at = marker(at);
            int code = file.octet(at + 1);
            if (code == EOI) {
                kept.add(new Piece(at, at + 2));
                return;
            }
            int end = at + 2 + (int) file.big(at + 2, 2);
            var content = file.part(at + 4, end - at - 4L);
            segment(code, content);
            end = code == SOS ? data(end) : end;
            if (keeps(code, content)) {
                kept.add(new Piece(at, end));
            }
            at = end;
        }
        throw broken();
    }

    /// Where the next marker begins; any number of 0xFF may stand before it.
    private int marker(int from) throws PictureException {
        if (file.octet(from) != 0xFF) {
            throw broken();
        }
        int at = from;
        while (file.octet(at + 1L) == 0xFF) {
            at++;
        }
        return at;
    }

    /// The end of the data of a scan: the next 0xFF that is neither data nor a place to start anew.
    private int data(int from) throws PictureException {
        int at = from;
        while (true) {
            if (file.octet(at) == 0xFF) {
                int next = file.octet(at + 1L);
                if (next != 0 && next != 0xFF && (next < RST_FIRST || next > RST_LAST)) {
                    return at;
                }
            }
            at++;
        }
    }

    private void segment(int code, Window content) throws PictureException {
        if (code >= SOF_FIRST && code <= SOF_LAST && code != DHT && code != JPG && code != DAC) {
            start(code, content);
        } else if (code == APP1 && content.says(0, "Exif\0\0")) {
            turn = Exif.turn(content.part(6, content.length() - 6L));
        } else if (code == APP14 && content.says(0, "Adobe")) {
            ink = content.octet(11) == 2 ? Ink.LUMA : Ink.INVERTED;
        } else if (code == SOS && (frame.isEmpty() || ++scans > MOST_SCANS)) {
            throw broken();
        }
    }

    private void start(int code, Window content) throws PictureException {
        if (frame.isPresent()) {
            throw broken();
        }
        int channels = content.octet(5);
        if (channels != 1 && channels != 3 && channels != INKS) {
            throw broken();
        }
        var header = Header.plain(Format.JPEG, content.big(3, 2), content.big(1, 2), channels);
        header.check((code & 3) == 2 ? MOST_PROGRESSIVE : Format.JPEG.mostPixels());
        frame = Optional.of(header);
    }

    /// Tables, scans, the profile of colours and how to read them; nothing that somebody wrote beside the picture.
    private static boolean keeps(int code, Window content) {
        if (code < APP0 || code > APP15) {
            return code != COM;
        }
        return (code == APP0 && content.says(0, "JFIF\0") && content.length() <= BARE_JFIF - 2)
                || (code == APP2 && content.says(0, "ICC_PROFILE\0"))
                || (code == APP14 && content.says(0, "Adobe"));
    }

    private static PictureException broken() {
        return new PictureException(new Refusal.Broken(Format.JPEG.label()));
    }
}
