package dev.ganglion.workersai.wire.chat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Decodes a JSON string that holds escapes or more than ASCII.
final class JsonText {
    private byte[] source = new byte[0];
    private int at;
    private int limit;
    private byte[] decoded = new byte[64];
    private int length;

    /// The text of the string whose first byte after the quote is at `from`; null where a complete parser must decide.
    @Nullable
    String decode(byte[] bytes, int from, int to) {
        source = bytes;
        at = from;
        limit = to;
        length = 0;
        if (decoded.length < to - from) {
            decoded = new byte[Math.max(to - from, decoded.length * 2)];
        }
        if (!copy()) {
            return null;
        }
        String text = new String(decoded, 0, length, StandardCharsets.UTF_8);
        // It may stand for broken UTF-8.
        return text.indexOf('\uFFFD') < 0 ? text : null;
    }

    /// The index after the closing quote of the last string.
    int end() {
        return at;
    }

    private boolean copy() {
        while (at < limit) {
            byte next = source[at++];
            if (next == '"') {
                return true;
            }
            if (next == '\\') {
                int letter = escaped();
                if (letter < 0) {
                    return false;
                }
                encode(letter);
            } else if (next >= 0 && next < ' ') {
                return false;
            } else {
                decoded[length++] = next;
            }
        }
        return false;
    }

    /// The character of an escape whose backslash was read, or -1.
    private int escaped() {
        if (at >= limit) {
            return -1;
        }
        return switch (source[at++]) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> codePoint();
            default -> -1;
        };
    }

    private int codePoint() {
        int first = unit();
        if (first < Character.MIN_SURROGATE || first > Character.MAX_SURROGATE) {
            return first;
        }
        if (first > Character.MAX_HIGH_SURROGATE || at + 1 >= limit || source[at] != '\\' || source[at + 1] != 'u') {
            return -1;
        }
        at += 2;
        int second = unit();
        return second >= Character.MIN_LOW_SURROGATE && second <= Character.MAX_LOW_SURROGATE
                ? Character.toCodePoint((char) first, (char) second)
                : -1;
    }

    /// The UTF-16 unit of four hexadecimal digits, or -1.
    private int unit() {
        if (limit - at < 4) {
            return -1;
        }
        int value = 0;
        for (int to = at + 4; at < to; at++) {
            int digit = source[at] < 0 ? -1 : Character.digit(source[at], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    /// Appends a character as UTF-8, which is never longer than its escape.
    private void encode(int letter) {
        if (letter < 0x80) {
            decoded[length++] = (byte) letter;
            return;
        }
        int more = letter < 0x800 ? 1 : letter < 0x10000 ? 2 : 3;
        int mark = (0xFF00 >> (more + 1)) & 0xFF;
        decoded[length++] = (byte) (mark | (letter >> (6 * more)));
        for (int each = more - 1; each >= 0; each--) {
            decoded[length++] = (byte) (0x80 | ((letter >> (6 * each)) & 0x3F));
        }
    }
}
