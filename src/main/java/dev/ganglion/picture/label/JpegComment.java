package dev.ganglion.picture.label;

import dev.ganglion.domain.gallery.Darkroom.Caption;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;

/// Captions of JPEG: comments in front of the picture, in UTF-8. The first is for people; those that
/// follow hold the facts, in as many parts as they need.
final class JpegComment {
    private static final byte[] START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] MARK = Arrays.copyOf(Utf8.of(Labels.KEYWORD), Labels.KEYWORD.length() + 1);
    private static final int COMMENT = 0xFE;
    private static final int FIRST_APPLICATION = 0xE0;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int SCAN = 0xDA;

    /// A segment's length counts itself.
    private static final int LENGTH = 2;

    private static final int MOST_CONTENT = 0xFFFF - LENGTH;
    private static final int MOST_SEGMENTS = 10_000;

    private JpegComment() {}

    static boolean marks(byte[] file) {
        return Utf8.says(file, 0, START);
    }

    /// Empty where the file is damaged, and for a caption that is too long.
    static Optional<byte[]> inscribed(byte[] file, Caption caption) {
        byte[] facts = Utf8.of(caption.facts());
        int place = 2;
        while (kind(file, place) >= FIRST_APPLICATION && kind(file, place) <= LAST_APPLICATION) {
            place = next(file, place);
        }
        if (facts.length > Labels.MOST_BYTES || kind(file, place) < 0) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream(file.length + facts.length + MOST_CONTENT);
        out.write(file, 0, place);
        comment(out, Utf8.cut(caption.description(), MOST_CONTENT));
        int part = MOST_CONTENT - MARK.length;
        for (int at = 0; at < facts.length; at += part) {
            byte[] some = Arrays.copyOf(MARK, MARK.length + Math.min(part, facts.length - at));
            System.arraycopy(facts, at, some, MARK.length, some.length - MARK.length);
            comment(out, some);
        }
        out.write(file, place, file.length - place);
        return Optional.of(out.toByteArray());
    }

    private static void comment(ByteArrayOutputStream out, byte[] content) {
        int length = content.length + LENGTH;
        out.write(0xFF);
        out.write(COMMENT);
        out.write(length >> 8);
        out.write(length);
        out.writeBytes(content);
    }

    /// All parts together; none where they are too long or no text.
    static Optional<String> facts(byte[] file) {
        var facts = new ByteArrayOutputStream();
        int at = 2;
        for (int segments = 0; segments < MOST_SEGMENTS && facts.size() <= Labels.MOST_BYTES; segments++) {
            int kind = kind(file, at);
            if (kind < 0 || kind == SCAN) {
                break;
            }
            int next = next(file, at);
            if (kind == COMMENT && Utf8.says(file, at + 2 + LENGTH, MARK) && at + 4 + MARK.length <= next) {
                facts.write(file, at + 4 + MARK.length, next - at - 4 - MARK.length);
            }
            at = next;
        }
        boolean sane = facts.size() > 0 && facts.size() <= Labels.MOST_BYTES;
        return sane ? Utf8.text(facts.toByteArray()) : Optional.empty();
    }

    /// The kind of the segment there; -1 where none begins or it is not whole.
    private static int kind(byte[] file, int at) {
        boolean begins = at >= 0 && at + 4 <= file.length && (file[at] & 0xFF) == 0xFF;
        return begins && length(file, at) >= LENGTH && next(file, at) <= file.length ? file[at + 1] & 0xFF : -1;
    }

    private static int next(byte[] file, int at) {
        return at + 2 + length(file, at);
    }

    private static int length(byte[] file, int at) {
        return (file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF);
    }
}
