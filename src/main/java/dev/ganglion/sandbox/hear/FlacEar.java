package dev.ganglion.sandbox.hear;

import java.nio.ByteBuffer;
import java.util.ArrayList;

/// Reads FLAC: the duration from its first block, and the sizes of its frames, which are small where it is silent.
final class FlacEar {
    private static final int CODED_NUMBER = 4;

    private FlacEar() {}

    static Sound listen(ByteBuffer file) throws Unheard {
        long facts = file.getLong(4 + 4 + 10);
        int rate = (int) (facts >>> 44);
        long samples = facts & 0xF_FFFF_FFFFL;
        if (rate == 0 || samples == 0) {
            throw new Unheard("the FLAC file does not say how long it is");
        }
        int at = 4;
        boolean last = false;
        while (!last) {
            last = file.get(at) < 0;
            at += 4 + (file.getInt(at) & 0xFF_FFFF);
        }
        return Sound.ofSizes((double) samples / rate, sizes(file, at));
    }

    /// A frame begins with a sync code, and its number is one more than that of the frame before.
    private static int[] sizes(ByteBuffer file, int first) {
        var starts = new ArrayList<Integer>();
        for (int at = first; at + CODED_NUMBER + 4 < file.limit(); at++) {
            boolean sync = file.get(at) == (byte) 0xFF && (file.get(at + 1) & 0xFE) == 0xF8;
            if (sync && number(file, at + CODED_NUMBER) == starts.size()) {
                starts.add(at);
            }
        }
        starts.add(file.limit());
        var sizes = new int[starts.size() - 1];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = starts.get(i + 1) - starts.get(i);
        }
        return sizes;
    }

    /// A number in the manner of UTF-8, or -1.
    private static int number(ByteBuffer file, int at) {
        int lead = file.get(at) & 0xFF;
        if (lead < 0x80) {
            return lead;
        }
        int more = Integer.numberOfLeadingZeros(~lead << 24) - 1;
        if (more < 1 || more > 4 || at + more >= file.limit()) {
            return -1;
        }
        int number = lead & (0x3F >> more);
        for (int i = 1; i <= more; i++) {
            number = (number << 6) | (file.get(at + i) & 0x3F);
        }
        return number;
    }
}
