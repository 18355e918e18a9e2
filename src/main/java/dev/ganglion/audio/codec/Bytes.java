package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure.Unreadable;
import dev.ganglion.domain.Octets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The bytes of a recording at any place; behind the end there is nothing.
final class Bytes implements AutoCloseable {
    private static final int WINDOW = 256 * 1024;

    private final Source source;
    private final long size;
    private final byte[] window;
    private long start;
    private int filled;

    /// Where they come from.
    private sealed interface Source {
        record Open(FileChannel channel) implements Source {}

        record InMemory(Octets octets) implements Source {}
    }

    private Bytes(Source source, long size) {
        this.source = source;
        this.size = size;
        this.window = new byte[(int) Math.min(WINDOW, size)];
    }

    static Bytes of(Octets octets) {
        return new Bytes(new Source.InMemory(octets), octets.length());
    }

    static Bytes of(Path path) throws AudioException, InterruptedException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw new AudioException(new Unreadable("it is not a file"));
        }
        try {
            FileChannel channel = FileChannel.open(path);
            return new Bytes(new Source.Open(channel), channel.size());
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new AudioException(new Unreadable(reason(e)), e);
        }
    }

    long size() {
        return size;
    }

    /// Copies what there is from `from` on and returns how many bytes that was.
    int copy(long from, byte[] into, int at, int length) throws AudioException, InterruptedException {
        if (from >= size) {
            return 0;
        }
        int wanted = (int) Math.min(length, size - from);
        if (wanted > WINDOW / 2) {
            return load(from, into, at, wanted);
        }
        int copied = 0;
        while (copied < wanted && move(from + copied)) {
            int here = (int) (from + copied - start);
            int part = Math.min(wanted - copied, filled - here);
            System.arraycopy(window, here, into, at + copied, part);
            copied += part;
        }
        return copied;
    }

    /// At most `length` bytes from `from` on.
    byte[] slice(long from, int length) throws AudioException, InterruptedException {
        byte[] into = new byte[Math.clamp(size - from, 0, length)];
        copy(from, into, 0, into.length);
        return into;
    }

    /// The byte there, or -1 behind the end.
    int at(long position) throws AudioException, InterruptedException {
        return position >= 0 && move(position) ? window[(int) (position - start)] & 0xFF : -1;
    }

    /// Up to four letters there.
    String mark(long at) throws AudioException, InterruptedException {
        return new String(slice(at, 4), StandardCharsets.ISO_8859_1);
    }

    /// A number whose first byte weighs most; zeros behind the end.
    long big(long at, int bytes) throws AudioException, InterruptedException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | Math.max(0, at(at + i));
        }
        return value;
    }

    /// A number whose first byte weighs least; zeros behind the end.
    long little(long at, int bytes) throws AudioException, InterruptedException {
        long value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | Math.max(0, at(at + i));
        }
        return value;
    }

    @Override
    public void close() {
        if (source instanceof Source.Open(FileChannel channel)) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// Has the window cover `position`; false where nothing is.
    private boolean move(long position) throws AudioException, InterruptedException {
        if (position >= start && position < start + filled) {
            return true;
        }
        if (position >= size) {
            return false;
        }
        start = position;
        filled = 0;
        filled = load(position, window, 0, (int) Math.min(window.length, size - position));
        return filled > 0;
    }

    private int load(long from, byte[] into, int at, int length) throws AudioException, InterruptedException {
        return switch (source) {
            case Source.InMemory(Octets octets) -> {
                octets.copyTo(into, at, (int) from, length);
                yield length;
            }
            case Source.Open(FileChannel channel) -> load(channel, from, ByteBuffer.wrap(into, at, length));
        };
    }

    private static int load(FileChannel channel, long from, ByteBuffer into)
            throws AudioException, InterruptedException {
        int before = into.position();
        try {
            int read = 0;
            while (into.hasRemaining() && read >= 0) {
                read = channel.read(into, from + into.position() - before);
            }
            return into.position() - before;
        } catch (ClosedByInterruptException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new AudioException(new Unreadable(reason(e)), e);
        }
    }

    private static InterruptedException interrupted(ClosedByInterruptException e) {
        Thread.interrupted();
        var interrupted = new InterruptedException();
        interrupted.initCause(e);
        return interrupted;
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "access is denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
