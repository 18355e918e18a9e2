package dev.ganglion.sandbox.hear;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.IntStream;

/// Reads WebM, as browsers record it: the times and sizes of its blocks.
final class WebmEar {
    private static final int SEGMENT = 0x1853_8067;
    private static final int CLUSTER = 0x1F43_B675;
    private static final int GROUP = 0xA0;
    private static final int INFO = 0x1549_A966;
    private static final Set<Integer> OUTER = Set.of(SEGMENT, CLUSTER, GROUP, INFO);
    private static final int TIME = 0xE7;
    private static final int SIMPLE_BLOCK = 0xA3;
    private static final int BLOCK = 0xA1;
    private static final int SCALE = 0x2A_D7B1;
    private static final double USUAL_BLOCK = 0.02;

    private final ByteBuffer file;
    private final IntStream.Builder sizes = IntStream.builder();
    private double scale = 1e6;
    private long clusterTime;
    private double end;

    private WebmEar(ByteBuffer file) {
        this.file = file;
    }

    static Sound listen(ByteBuffer file) throws Unheard {
        var ear = new WebmEar(file);
        while (file.remaining() > 2) {
            ear.element();
        }
        var all = ear.sizes.build().toArray();
        if (all.length == 0) {
            throw new Unheard("the WebM file holds no sound that can be read");
        }
        return Sound.ofSizes(ear.end, all);
    }

    /// Goes into what holds others, whose own size does not matter then, and past everything else.
    private void element() {
        int id = (int) number(false);
        long size = number(true);
        if (OUTER.contains(id)) {
            return;
        }
        int length = (int) Math.min(size, file.remaining());
        switch (id) {
            case TIME -> clusterTime = whole(length);
            case SCALE -> scale = whole(length);
            case SIMPLE_BLOCK, BLOCK -> block(length);
            default -> {}
        }
        file.position(file.position() + length);
    }

    private void block(int length) {
        sizes.add(length);
        double start = (clusterTime + file.getShort(file.position() + 1)) * scale / 1e9;
        end = Math.max(end, start + USUAL_BLOCK);
    }

    private long whole(int length) {
        long value = 0;
        for (int i = 0; i < length; i++) {
            value = (value << 8) | (file.get(file.position() + i) & 0xFF);
        }
        return value;
    }

    /// A number whose first byte tells how long it is; in an identifier the mark stays.
    private long number(boolean withoutMark) {
        int first = file.get() & 0xFF;
        int more = Integer.numberOfLeadingZeros(first) - 24;
        long value = withoutMark ? first & (0x7F >> more) : first;
        for (int i = 0; i < more; i++) {
            value = (value << 8) | (file.get() & 0xFF);
        }
        return value;
    }
}
