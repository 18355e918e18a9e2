package dev.ganglion.net;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// How a body begins. Any thread.
final class Excerpt {
    private static final int LONGEST = 8 << 10;
    /// Kept beyond the end of what is shown: a secret that begins before the end must be seen whole to be masked.
    private static final int MARGIN = 512;
    private static final int FIRST_SIZE = 512;

    private final ReentrantLock lock = new ReentrantLock();
    private byte[] begin = new byte[0];
    private int kept;
    private long size;

    /// Takes what `buffers` hold without moving in them, and returns how many bytes that is.
    int take(List<ByteBuffer> buffers) {
        lock.lock();
        try {
            int taken = 0;
            for (ByteBuffer buffer : buffers) {
                taken += buffer.remaining();
                if (kept < LONGEST + MARGIN) {
                    keep(buffer);
                }
            }
            size += taken;
            return taken;
        } finally {
            lock.unlock();
        }
    }

    private void keep(ByteBuffer buffer) {
        int part = Math.min(buffer.remaining(), LONGEST + MARGIN - kept);
        if (kept + part > begin.length) {
            int room = Math.max(FIRST_SIZE, Math.max(kept + part, begin.length * 2));
            begin = Arrays.copyOf(begin, Math.min(room, LONGEST + MARGIN));
        }
        buffer.get(buffer.position(), begin, kept, part);
        kept += part;
    }

    /// How many bytes it holds on to.
    int weight() {
        lock.lock();
        try {
            return begin.length;
        } finally {
            lock.unlock();
        }
    }

    Exchange.Body body(Redactor redactor) {
        lock.lock();
        try {
            boolean cut = size > kept;
            return new Exchange.Body(size, text().map(redactor::clean).map(text -> cut ? shown(text) : text));
        } finally {
            lock.unlock();
        }
    }

    private static String shown(String text) {
        return text.substring(0, Math.max(0, text.length() - MARGIN));
    }

    /// The beginning as text, which may break off within a letter; empty for anything else.
    private Optional<String> text() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer letters = CharBuffer.allocate(kept);
        boolean decoded =
                !decoder.decode(ByteBuffer.wrap(begin, 0, kept), letters, false).isError();
        letters.flip();
        return decoded && letters.chars().allMatch(Excerpt::written)
                ? Optional.of(letters.toString())
                : Optional.empty();
    }

    private static boolean written(int letter) {
        return letter >= ' ' || letter == '\n' || letter == '\r' || letter == '\t';
    }
}
