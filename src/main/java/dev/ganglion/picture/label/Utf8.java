package dev.ganglion.picture.label;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Texts as they lie in files.
final class Utf8 {
    private Utf8() {}

    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Empty for bytes that are no text.
    static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    /// Whether `bytes` have `sign` at that place.
    static boolean says(byte[] bytes, int at, byte[] sign) {
        return at >= 0
                && at + sign.length <= bytes.length
                && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }

    /// As many whole characters as fit.
    static byte[] cut(String text, int most) {
        byte[] all = of(text);
        int end = Math.min(most, all.length);
        while (end < all.length && end > 0 && (all[end] & 0xC0) == 0x80) {
            end--;
        }
        return Arrays.copyOf(all, end);
    }
}
