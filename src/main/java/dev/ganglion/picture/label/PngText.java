package dev.ganglion.picture.label;

import dev.ganglion.domain.gallery.Darkroom.Caption;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// Captions of PNG: chunks of the type `iTXt`, right behind the header, in UTF-8 and never compressed. One
/// that is compressed is none of ours and is not unpacked.
final class PngText {
    private static final byte[] SIGNATURE = "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] HEADER = Utf8.of("IHDR");
    private static final byte[] TEXT = Utf8.of("iTXt");
    private static final byte[] END = Utf8.of("IEND");

    /// Ends the keyword; not compressed, by no method, in no language, under no other keyword.
    private static final byte[] PLAIN = {0, 0, 0, 0, 0};

    private static final int AROUND = 12;
    private static final int HEADER_END = SIGNATURE.length + AROUND + 13;
    private static final int MOST_CHUNKS = 65_536;

    private PngText() {}

    static boolean marks(byte[] file) {
        return Utf8.says(file, 0, SIGNATURE);
    }

    /// Empty where the file does not begin as one must, and for a caption that is too long.
    static Optional<byte[]> inscribed(byte[] file, Caption caption) {
        byte[] facts = Utf8.of(caption.facts());
        if (facts.length > Labels.MOST_BYTES
                || !Utf8.says(file, SIGNATURE.length + 4, HEADER)
                || size(file, SIGNATURE.length) != HEADER_END - SIGNATURE.length - AROUND
                || file.length < HEADER_END) {
            return Optional.empty();
        }
        var out = new ByteArrayOutputStream(file.length + facts.length + Labels.MOST_BYTES / 16);
        out.write(file, 0, HEADER_END);
        out.writeBytes(chunk("Description", Utf8.cut(caption.description(), Labels.MOST_BYTES)));
        out.writeBytes(chunk("Software", Utf8.of(Labels.KEYWORD)));
        out.writeBytes(chunk(Labels.KEYWORD, facts));
        out.write(file, HEADER_END, file.length - HEADER_END);
        return Optional.of(out.toByteArray());
    }

    private static byte[] chunk(String keyword, byte[] text) {
        byte[] key = Utf8.of(keyword);
        int size = key.length + PLAIN.length + text.length;
        ByteBuffer chunk = ByteBuffer.allocate(size + AROUND)
                .putInt(size)
                .put(TEXT)
                .put(key)
                .put(PLAIN)
                .put(text);
        return chunk.putInt(check(chunk.array(), 4, size)).array();
    }

    /// Of the first chunk that is ours; none where that is damaged.
    static Optional<String> facts(byte[] file) {
        byte[] mark = mark();
        int at = SIGNATURE.length;
        for (int chunks = 0; chunks < MOST_CHUNKS && at + AROUND <= file.length; chunks++) {
            int size = size(file, at);
            if (size < 0 || size > file.length - at - AROUND || Utf8.says(file, at + 4, END)) {
                return Optional.empty();
            }
            if (Utf8.says(file, at + 4, TEXT) && Utf8.says(file, at + 8, mark)) {
                return text(file, at, size);
            }
            at += size + AROUND;
        }
        return Optional.empty();
    }

    private static byte[] mark() {
        byte[] key = Utf8.of(Labels.KEYWORD);
        return Arrays.copyOf(key, key.length + 1);
    }

    private static Optional<String> text(byte[] file, int at, int size) {
        int from = at + 8 + Labels.KEYWORD.length();
        int end = at + 8 + size;
        boolean ours = Utf8.says(file, from, PLAIN)
                && from + PLAIN.length <= end
                && size <= Labels.MOST_BYTES + Labels.KEYWORD.length() + PLAIN.length
                && size(file, end) == check(file, at + 4, size);
        return ours ? Utf8.text(Arrays.copyOfRange(file, from + PLAIN.length, end)) : Optional.empty();
    }

    private static int size(byte[] file, int at) {
        return at + 4 <= file.length ? ByteBuffer.wrap(file).getInt(at) : -1;
    }

    /// Of the type and what follows it.
    private static int check(byte[] chunk, int from, int size) {
        var crc = new CRC32();
        crc.update(chunk, from, 4 + size);
        return (int) crc.getValue();
    }
}
