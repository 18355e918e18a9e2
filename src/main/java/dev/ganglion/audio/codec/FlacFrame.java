package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The head of a FLAC frame.
///
/// @param at where it lies in the file
/// @param bytes of the head
/// @param first frame of sound in it, or which block it is where all blocks are alike
/// @param counted whether `first` counts sound
/// @param size how many frames of sound it has
/// @param channels how they are coded: up to 7 their number less one, above which of two is a difference
/// @param depth in bits; 0 where the file's head tells
record FlacFrame(long at, int bytes, long first, boolean counted, int size, int channels, int depth) {
    private static final int SYNC = 0x3FFE;
    private static final int[] DEPTHS = {0, 8, 12, -1, 16, 20, 24, -1};
    private static final int LONGEST = 16;
    private static final int MOST_CHANNELS = 10;

    /// The head there, if there is one: its checksum must fit.
    static Optional<FlacFrame> at(Bytes file, long at) throws AudioException, InterruptedException {
        if (file.at(at) != 0xFF || (file.at(at + 1) & 0xFC) != 0xF8) {
            return Optional.empty();
        }
        byte[] head = file.slice(at, LONGEST);
        if (head.length < 6) {
            return Optional.empty();
        }
        int bits = ByteBuffer.wrap(head).getInt();
        int size = bits >> 12 & 0xF;
        int rate = bits >> 8 & 0xF;
        int channels = bits >> 4 & 0xF;
        int depth = DEPTHS[bits >> 1 & 7];
        if (bits >>> 18 != SYNC || size == 0 || rate == 0xF || channels > MOST_CHANNELS || depth < 0) {
            return Optional.empty();
        }
        int number = Math.max(1, Integer.numberOfLeadingZeros(~(head[4] << 24)));
        int after = 4 + number;
        int sizeBytes = size == 6 ? 1 : size == 7 ? 2 : 0;
        int rateBytes = rate == 12 ? 1 : rate == 13 || rate == 14 ? 2 : 0;
        int end = after + sizeBytes + rateBytes;
        if (number > 7 || end >= head.length || checksum(head, end) != (head[end] & 0xFF)) {
            return Optional.empty();
        }
        int blocks = size(size, head, after);
        boolean counted = (bits >> 16 & 1) == 1;
        return Optional.of(new FlacFrame(at, end + 1, number(head, number), counted, blocks, channels, depth));
    }

    /// Of each sample, for the channel of a difference one bit more.
    int depth(int channel, int depth) {
        int difference = switch (channels) {
            case 8, 10 -> 1;
            case 9 -> 0;
            default -> -1;
        };
        return channel == difference ? depth + 1 : depth;
    }

    int channelCount() {
        return channels < 8 ? channels + 1 : 2;
    }

    private static int size(int code, byte[] head, int at) {
        return switch (code) {
            case 1 -> 192;
            case 2, 3, 4, 5 -> 576 << (code - 2);
            case 6 -> (head[at] & 0xFF) + 1;
            case 7 -> (((head[at] & 0xFF) << 8) | (head[at + 1] & 0xFF)) + 1;
            default -> 256 << (code - 8);
        };
    }

    /// A number in the manner of UTF-8.
    private static long number(byte[] head, int bytes) {
        long value = bytes == 1 ? head[4] & 0x7F : head[4] & (0x7F >> bytes);
        for (int i = 1; i < bytes; i++) {
            value = (value << 6) | (head[4 + i] & 0x3F);
        }
        return value;
    }

    private static int checksum(byte[] bytes, int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            sum ^= bytes[i] & 0xFF;
            for (int bit = 0; bit < 8; bit++) {
                sum = (sum & 0x80) == 0 ? sum << 1 : (sum << 1) ^ 0x107;
            }
        }
        return sum & 0xFF;
    }
}
