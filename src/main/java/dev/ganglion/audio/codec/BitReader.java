package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Bits of a file in order, the highest of a byte first. Behind the end come zeros, and it says so.
final class BitReader {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int BUFFER = 64 * 1024;

    private final Bytes file;
    private final byte[] buffer = new byte[BUFFER];
    private long start;
    private int at;
    private int filled;
    /// The next bits, the next of them highest.
    private long bits;
    private int have;
    private int missing;

    BitReader(Bytes file) {
        this.file = file;
    }

    /// Goes on at that byte.
    void go(long place) {
        start = place;
        at = 0;
        filled = 0;
        bits = 0;
        have = 0;
        missing = 0;
    }

    /// The byte that the next bit is in; only whole bytes before it are read.
    long place() {
        return start + at + missing - have / 8;
    }

    /// Whether bits were read that are not there.
    boolean overrun() {
        return place() > file.size();
    }

    /// Leaves out what is left of a byte.
    void align() {
        int rest = have % 8;
        bits <<= rest;
        have -= rest;
    }

    /// Up to 32 bits as a number.
    int read(int count) throws AudioException, InterruptedException {
        if (count == 0) {
            return 0;
        }
        if (have < count) {
            fill();
        }
        int value = (int) (bits >>> (64 - count));
        bits <<= count;
        have -= count;
        return value;
    }

    /// Up to 32 bits as a number with a sign.
    int signed(int count) throws AudioException, InterruptedException {
        return count == 0 ? 0 : read(count) << (32 - count) >> (32 - count);
    }

    /// How many zeros come before a one, which is left out too; ends behind the end of the file.
    int zeros() throws AudioException, InterruptedException {
        int zeros = 0;
        int run = Long.numberOfLeadingZeros(bits);
        while (run >= have) {
            zeros += have;
            bits = 0;
            have = 0;
            fill();
            if (missing > 0 && bits == 0) {
                return zeros;
            }
            run = Long.numberOfLeadingZeros(bits);
        }
        bits <<= run;
        bits <<= 1;
        have -= run + 1;
        return zeros + run;
    }

    private void fill() throws AudioException, InterruptedException {
        if (filled - at < Long.BYTES) {
            load();
        }
        if (filled - at >= Long.BYTES) {
            long next = (long) LONGS.get(buffer, at);
            int bytes = (64 - have) >>> 3;
            bits |= next >>> have;
            at += bytes;
            have += 8 * bytes;
            return;
        }
        while (have <= 56) {
            if (at < filled) {
                bits |= (buffer[at++] & 0xFFL) << (56 - have);
            } else {
                missing++;
            }
            have += 8;
        }
    }

    private void load() throws AudioException, InterruptedException {
        int rest = filled - at;
        System.arraycopy(buffer, at, buffer, 0, rest);
        start += at;
        at = 0;
        filled = rest + file.copy(start + rest, buffer, rest, BUFFER - rest);
    }
}
