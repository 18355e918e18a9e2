package dev.ganglion.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A part of a file. Reading beyond its end is refused as [Refusal.Cut].
final class Window {
    private final byte[] bytes;
    private final int from;
    private final int length;

    private Window(byte[] bytes, int from, int length) {
        this.bytes = bytes;
        this.from = from;
        this.length = length;
    }

    static Window over(byte[] bytes) {
        return new Window(bytes, 0, bytes.length);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    int length() {
        return length;
    }

    Window part(long at, long size) throws PictureException {
        require(at, size);
        return new Window(bytes, from + (int) at, (int) size);
    }

    int octet(long at) throws PictureException {
        require(at, 1);
        return bytes[from + (int) at] & 0xFF;
    }

    /// An unsigned number of up to four bytes, the highest first.
    long big(long at, int size) throws PictureException {
        require(at, size);
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | (bytes[from + (int) at + i] & 0xFF);
        }
        return number;
    }

    /// An unsigned number of up to four bytes, the lowest first.
    long little(long at, int size) throws PictureException {
        require(at, size);
        long number = 0;
        for (int i = size - 1; i >= 0; i--) {
            number = number << 8 | (bytes[from + (int) at + i] & 0xFF);
        }
        return number;
    }

    /// Whether those letters stand there; not, where there is no room for them.
    boolean says(long at, String letters) {
        var sign = latin(letters);
        if (at < 0 || at + sign.length > length) {
            return false;
        }
        int start = from + (int) at;
        return Arrays.equals(bytes, start, start + sign.length, sign, 0, sign.length);
    }

    private void require(long at, long size) throws PictureException {
        if (at < 0 || size < 0 || at + size > length) {
            throw new PictureException(new Refusal.Cut());
        }
    }
}
