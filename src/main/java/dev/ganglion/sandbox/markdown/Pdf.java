package dev.ganglion.sandbox.markdown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.InflaterInputStream;

/// The text of simple PDF files: strings that are shown, from streams that are plain or deflated.
final class Pdf {
    private static final String STREAM = "stream";
    private static final String END = "endstream";
    private static final int LONGEST_DICTIONARY = 4096;
    private static final int LARGEST = 16 * 1024 * 1024;

    private final String file;
    private final StringBuilder text = new StringBuilder();
    private int unpacked;

    private Pdf(String file) {
        this.file = file;
    }

    static String text(byte[] file) throws Unreadable {
        var latin1 = new String(file, StandardCharsets.ISO_8859_1);
        if (!latin1.startsWith("%PDF-")) {
            throw new Unreadable("The file is not a PDF");
        }
        var pdf = new Pdf(latin1);
        pdf.read();
        if (pdf.text.toString().isBlank()) {
            throw new Unreadable("The sandbox finds no text in this PDF: it reads simple ones only");
        }
        return pdf.text.toString().replaceAll("\\n{3,}", "\n\n").strip();
    }

    private void read() throws Unreadable {
        int last = 0;
        for (int at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, last)) {
            int start = dataFrom(at);
            int end = start < 0 ? -1 : file.indexOf(END, start);
            if (start >= 0 && end < 0) {
                return;
            }
            if (start < 0) {
                last = at + STREAM.length();
                continue;
            }
            var dictionary = file.substring(Math.max(last, at - LONGEST_DICTIONARY), at);
            var data = file.substring(start, end);
            show(ofObject(dictionary).contains("/FlateDecode") ? inflated(data) : data);
            last = end + END.length();
        }
    }

    /// Where the data behind the word at `at` begins, -1 if that does not stand between a dictionary and a line's end.
    private int dataFrom(int at) {
        int before = at - 1;
        while (before > 0 && Character.isWhitespace(file.charAt(before)) && at - before < LONGEST_DICTIONARY) {
            before--;
        }
        int end = at + STREAM.length();
        if (before < 1 || !file.startsWith(">>", before - 1)) {
            return -1;
        }
        return file.startsWith("\r\n", end) ? end + 2 : file.startsWith("\n", end) ? end + 1 : -1;
    }

    /// The part of it that belongs to the last object.
    private static String ofObject(String dictionary) {
        return dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj")));
    }

    private void show(String content) {
        if (content.contains("BT")) {
            Shown.read(content, text);
        }
    }

    /// The streams of a file together are limited: each can be a thousand times what it takes in the file.
    private String inflated(String data) throws Unreadable {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(data.getBytes(StandardCharsets.ISO_8859_1)))) {
            var bytes = in.readNBytes(LARGEST - unpacked + 1);
            unpacked += bytes.length;
            if (unpacked > LARGEST) {
                throw new Unreadable("The file is too large when unpacked");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return ""; // a stream of another kind; the file may have more
        }
    }
}
