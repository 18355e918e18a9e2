package dev.ganglion.sandbox.markdown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/// The text of simple PDF files: strings that are shown, from streams that are plain or deflated.
final class Pdf {
    private static final Pattern STREAM = Pattern.compile("(?s)<<(?<dict>[^>]*(?:>(?!>)[^>]*)*)>>\\s*stream\\r?\\n");
    private static final Pattern SHOWN = Pattern.compile("(?s)\\[((?:[^\\[\\]\\\\]++|\\\\.)*+)]\\s*TJ|"
            + "\\(((?:[^()\\\\]++|\\\\.)*+)\\)\\s*(?:Tj|'|\")|(ET|T\\*|T[dD]\\b)");
    private static final Pattern STRING = Pattern.compile("(?s)\\(((?:[^()\\\\]++|\\\\.)*+)\\)");
    private static final int LARGEST = 16 * 1024 * 1024;

    private Pdf() {}

    static String text(byte[] file) throws Unreadable {
        var latin1 = new String(file, StandardCharsets.ISO_8859_1);
        if (!latin1.startsWith("%PDF-")) {
            throw new Unreadable("The file is not a PDF");
        }
        var text = new StringBuilder();
        var streams = STREAM.matcher(latin1);
        while (streams.find()) {
            int end = latin1.indexOf("endstream", streams.end());
            if (end < 0) {
                break;
            }
            var data = latin1.substring(streams.end(), end);
            shown(streams.group("dict").contains("/FlateDecode") ? inflated(data) : data, text);
        }
        if (text.toString().isBlank()) {
            throw new Unreadable("The sandbox finds no text in this PDF: it reads simple ones only");
        }
        return text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private static void shown(String content, StringBuilder text) {
        if (!content.contains("BT")) {
            return;
        }
        var shown = SHOWN.matcher(content);
        while (shown.find()) {
            if (shown.group(3) != null) {
                text.append('\n');
            } else if (shown.group(1) != null) {
                STRING.matcher(shown.group(1)).results().forEach(part -> text.append(plain(part.group(1))));
            } else {
                text.append(plain(shown.group(2)));
            }
        }
    }

    private static String plain(String string) {
        return string.replaceAll("\\\\([()\\\\])", "$1").replaceAll("\\\\[nr]", "\n");
    }

    private static String inflated(String data) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1)))) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // a stream of another kind; the file may have more
        }
    }
}
