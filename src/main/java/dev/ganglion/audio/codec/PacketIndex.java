package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.TooLong;
import java.time.Duration;
import java.util.Arrays;

/// Where the packets of a track lie in a file and which frame each begins with: 24 bytes for some 20 ms of
/// sound.
final class PacketIndex {
    /// More than a day of the shortest packets that occur.
    private static final int MOST = 20_000_000;
    private static final int FIRST = 1_024;

    private final Bytes file;
    /// The pieces of all packets, one after the other; only Ogg has packets of several.
    private long[] places = new long[FIRST];
    private int[] sizes = new int[FIRST];
    private int pieces;
    /// For each packet its first piece, then the end of all.
    private int[] firsts = new int[FIRST];
    private long[] starts = new long[FIRST];
    private int packets;

    PacketIndex(Bytes file) {
        this.file = file;
    }

    /// A piece of the packet that is being described.
    void piece(long at, int size) throws AudioException {
        if (pieces == MOST) {
            throw new AudioException(new TooLong(Duration.ofDays(1)));
        }
        if (pieces == places.length) {
            places = Arrays.copyOf(places, 2 * pieces);
            sizes = Arrays.copyOf(sizes, 2 * pieces);
        }
        places[pieces] = at;
        sizes[pieces++] = size;
    }

    /// The packet ends, and that many frames are in it.
    void end(long frames) {
        if (packets + 2 > firsts.length) {
            firsts = Arrays.copyOf(firsts, 2 * firsts.length);
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[packets + 1] = starts[packets] + frames;
        packets++;
        firsts[packets] = pieces;
    }

    /// A packet in one piece.
    void add(long at, int size, long frames) throws AudioException {
        piece(at, size);
        end(frames);
    }

    /// The byte at that place of the packet that is being described.
    int peek(int at) throws AudioException, InterruptedException {
        int rest = at;
        for (int piece = firsts[packets]; piece < pieces; piece++) {
            if (rest < sizes[piece]) {
                return file.at(places[piece] + rest);
            }
            rest -= sizes[piece];
        }
        return -1;
    }

    int packets() {
        return packets;
    }

    /// The frame that a packet begins with; that of the packet behind the last is the end of all.
    long start(int packet) {
        return starts[packet];
    }

    long end() {
        return starts[packets];
    }

    /// The packet that has that frame.
    int at(long frame) {
        int found = Arrays.binarySearch(starts, 0, packets + 1, frame);
        if (found < 0) {
            return Math.max(0, -found - 2);
        }
        // Of several packets that begin here only the last has anything.
        while (found < packets && starts[found + 1] == frame) {
            found++;
        }
        return found;
    }

    byte[] read(int packet) throws AudioException, InterruptedException {
        long size = 0;
        for (int piece = firsts[packet]; piece < firsts[packet + 1]; piece++) {
            size += sizes[piece];
        }
        byte[] bytes = new byte[(int) Math.min(size, file.size())];
        int at = 0;
        for (int piece = firsts[packet]; piece < firsts[packet + 1]; piece++) {
            at += file.copy(places[piece], bytes, at, Math.min(sizes[piece], bytes.length - at));
        }
        return bytes;
    }
}
