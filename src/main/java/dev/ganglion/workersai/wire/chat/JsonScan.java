package dev.ganglion.workersai.wire.chat;

import dev.ganglion.net.ByteSearch;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Walks over JSON in place and allocates only for strings that are wanted. It takes a strict part of JSON and says
/// no (`false`, `null`, a negative number) to the rest, valid or not: its caller then asks a complete parser.
final class JsonScan {
    private static final int DEEPEST = 16;
    private static final int MOST_DIGITS = 17;

    private static final long[] TENS = LongStream.iterate(1, power -> power * 10)
            .limit(Counted.DECIMALS + 1)
            .toArray();

    private byte[] bytes = new byte[0];
    private int at;
    private int end;
    private int keyFrom;
    private int keyTo;
    private final JsonText text = new JsonText();
    /// The decimals of the last number: their value, and how many there were.
    private long decimals;
    private int decimalCount;

    void begin(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
    }

    int at() {
        return at;
    }

    /// Takes exactly the bytes of another array.
    boolean takeSame(byte[] other, int from, int to) {
        int next = at + to - from;
        if (next > end || !Arrays.equals(bytes, at, next, other, from, to)) {
            return false;
        }
        at = next;
        return true;
    }

    /// Whether these bytes come next, after blanks; they are not taken.
    boolean isNext(byte[] word) {
        peek();
        return end - at >= word.length && Arrays.equals(bytes, at, at + word.length, word, 0, word.length);
    }

    /// Whether nothing is left, not even a blank.
    boolean ended() {
        return at == end;
    }

    boolean atEnd() {
        return peek() < 0;
    }

    /// The next byte that is not blank, or -1; it is not taken.
    int peek() {
        while (at < end) {
            byte next = bytes[at];
            if (next != ' ' && next != '\t' && next != '\r' && next != '\n') {
                return next & 0xFF;
            }
            at++;
        }
        return -1;
    }

    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        at++;
        return true;
    }

    /// Takes a key of plain letters and its colon.
    boolean key() {
        if (peek() != '"') {
            return false;
        }
        keyFrom = at + 1;
        boolean plain = skipString();
        keyTo = at - 1;
        return plain && take(':');
    }

    boolean keyIs(byte[] name) {
        return keyTo - keyFrom == name.length && Arrays.equals(bytes, keyFrom, keyTo, name, 0, name.length);
    }

    boolean takeNull() {
        return peek() == 'n' && literal("null");
    }

    /// Takes `[]`.
    boolean takeEmptyArray() {
        return take('[') && take(']');
    }

    /// Takes a string and decodes it.
    @Nullable
    String string() {
        if (peek() != '"') {
            return null;
        }
        int from = at + 1;
        int to = ByteSearch.plainEnd(bytes, from, end);
        if (to < end && bytes[to] == '"') {
            at = to + 1;
            return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        }
        String decoded = text.decode(bytes, from, end);
        at = text.end();
        return decoded;
    }

    /// Takes a number without sign and exponent and returns its whole part, at most 17 digits; else -1.
    long number() {
        peek();
        int from = at;
        long whole = digits(MOST_DIGITS);
        if (whole < 0 || (bytes[from] == '0' && at - from > 1)) {
            return -1;
        }
        decimals = 0;
        decimalCount = 0;
        if (at < end && bytes[at] == '.') {
            at++;
            int point = at;
            decimals = digits(Counted.DECIMALS);
            decimalCount = at - point;
            if (decimals < 0) {
                return -1;
            }
        }
        return at < end && (bytes[at] | ' ') == 'e' ? -1 : whole;
    }

    private long digits(int most) {
        int from = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            if (at - from == most) {
                return -1;
            }
            value = value * 10 + bytes[at++] - '0';
        }
        return at == from ? -1 : value;
    }

    boolean hasDecimals() {
        return decimalCount > 0;
    }

    /// The decimals of the last number as units of the eighteenth place.
    long fraction() {
        return decimals * TENS[Counted.DECIMALS - decimalCount];
    }

    /// Takes a value of any kind, checking its grammar.
    boolean skip() {
        return skip(0);
    }

    private boolean skip(int depth) {
        return depth < DEEPEST
                && switch (peek()) {
                    case '"' -> skipString();
                    case '{' -> skipObject(depth + 1);
                    case '[' -> skipArray(depth + 1);
                    case 't' -> literal("true");
                    case 'f' -> literal("false");
                    case 'n' -> literal("null");
                    default -> number() >= 0;
                };
    }

    /// Takes a string of plain characters.
    boolean skipString() {
        if (peek() != '"') {
            return false;
        }
        int quote = ByteSearch.plainEnd(bytes, at + 1, end);
        at = quote + 1;
        return quote < end && bytes[quote] == '"';
    }

    /// The same, and quicker where it begins as the string does that lies there in `like`, quotes included.
    boolean skipString(byte[] like, int from, int to) {
        int same = Arrays.mismatch(bytes, at, Math.min(end, at + to - from), like, from, to);
        if (same == 0) {
            return false;
        }
        int quote = same < 0 ? at + to - from - 1 : ByteSearch.plainEnd(bytes, at + same, end);
        at = quote + 1;
        return quote < end && bytes[quote] == '"';
    }

    private boolean skipObject(int depth) {
        at++;
        if (take('}')) {
            return true;
        }
        do {
            if (!key() || !skip(depth)) {
                return false;
            }
        } while (take(','));
        return take('}');
    }

    private boolean skipArray(int depth) {
        at++;
        if (take(']')) {
            return true;
        }
        do {
            if (!skip(depth)) {
                return false;
            }
        } while (take(','));
        return take(']');
    }

    private boolean literal(String word) {
        if (end - at < word.length()) {
            return false;
        }
        for (int each = 0; each < word.length(); each++) {
            if (bytes[at++] != word.charAt(each)) {
                return false;
            }
        }
        return true;
    }
}
