package dev.ganglion.net;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Finds bytes eight at a time: a stream is searched twice, for the end of each line and of each JSON string.
public final class ByteSearch {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long NEWLINES = ONES * '\n';
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';

    private ByteSearch() {}

    /// The index of the first line feed in `[from, to)`, or `to`.
    public static int lineFeed(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long found = zeros((long) LONG.get(bytes, at) ^ NEWLINES);
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /// The index in `[from, to)` of the first byte that plain ASCII text inside a JSON string does not have: a quote,
    /// a backslash, a control character or one of more than seven bits; else `to`.
    public static int plainEnd(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONG.get(bytes, at);
            long quote = word ^ QUOTES;
            long backslash = word ^ BACKSLASHES;
            // A byte below a limit borrows when the limit is taken from it; bytes with a high bit count anyway.
            long found = (word | (word - SPACES) | (quote - ONES) | (backslash - ONES)) & HIGHS;
            if (found != 0) {
                return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
            }
        }
        while (at < to && plain(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean plain(byte value) {
        return value >= ' ' && value != '"' && value != '\\';
    }

    /// The high bit of each byte that is zero; bytes above the first such one may be marked wrongly.
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGHS;
    }
}
