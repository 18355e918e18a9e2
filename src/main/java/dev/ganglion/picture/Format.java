package dev.ganglion.picture;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/// The formats that are read, told by their first bytes.
enum Format {
    PNG("image/png", "PNG", 450_000_000, "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "JPEG", 450_000_000, "\u00ff\u00d8\u00ff"),
    GIF("image/gif", "GIF", 100_000_000, "GIF8"),
    /// Decoded whole, whatever its size.
    WEBP("image/webp", "WebP", 24_000_000, "RIFF????WEBP"),
    BMP("image/bmp", "BMP", 100_000_000, "BM");

    private final String type;
    private final String label;
    private final long mostPixels;
    private final String mark;

    /// @param mark how such a file begins, as ISO 8859-1; any byte may stand where it has a question mark
    Format(String type, String label, long mostPixels, String mark) {
        this.type = type;
        this.label = label;
        this.mostPixels = mostPixels;
        this.mark = mark;
    }

    /// The media type.
    String type() {
        return type;
    }

    /// What people and ImageIO call it.
    String label() {
        return label;
    }

    /// More are refused before anything is decoded.
    long mostPixels() {
        return mostPixels;
    }

    static Optional<Format> of(byte[] bytes) {
        return Arrays.stream(values()).filter(format -> format.marks(bytes)).findFirst();
    }

    private boolean marks(byte[] bytes) {
        return bytes.length >= mark.length()
                && IntStream.range(0, mark.length())
                        .allMatch(i -> mark.charAt(i) == '?' || mark.charAt(i) == (bytes[i] & 0xFF));
    }
}
