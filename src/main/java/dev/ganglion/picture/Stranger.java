package dev.ganglion.picture;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Names what is often taken for a picture that can be read.
final class Stranger {
    private static final int BEGINNING = 512;

    private Stranger() {}

    /// What these bytes seem to be; empty where nothing tells.
    static String name(byte[] bytes) {
        var file = Window.over(bytes);
        if (file.says(4, "ftyp")) {
            return media(file);
        }
        if (file.says(0, "II*\0") || file.says(0, "MM\0*")) {
            return "TIFF or a camera's raw format";
        }
        if (file.says(0, "%PDF-")) {
            return "PDF";
        }
        var text = new String(bytes, 0, Math.min(bytes.length, BEGINNING), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return text.contains("<svg") ? "SVG" : "";
    }

    private static String media(Window file) {
        if (file.says(8, "avif") || file.says(8, "avis")) {
            return "AVIF";
        }
        return file.says(8, "hei") || file.says(8, "hev") || file.says(8, "mif1") || file.says(8, "msf1")
                ? "HEIC"
                : "a film or a sound";
    }
}
