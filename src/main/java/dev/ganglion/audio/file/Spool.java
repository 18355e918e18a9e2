package dev.ganglion.audio.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Bytes whose number is wanted before they are: few in memory, many in a temporary file that is gone in
/// the end.
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 32 * 1024 * 1024;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private @Nullable Path file;
    private @Nullable OutputStream stream;
    private long size;

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int at, int length) throws IOException {
        size += length;
        if (size <= IN_MEMORY) {
            memory.write(bytes, at, length);
            return;
        }
        if (stream == null) {
            file = Files.createTempFile("ganglion", ".pcm");
            stream = Files.newOutputStream(file);
            memory.writeTo(stream);
            memory.reset();
        }
        stream.write(bytes, at, length);
    }

    long size() {
        return size;
    }

    void transferTo(OutputStream out) throws IOException {
        if (file == null) {
            memory.writeTo(out);
            return;
        }
        close(stream);
        Files.copy(file, out);
    }

    @Override
    public void close() throws IOException {
        close(stream);
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private static void close(@Nullable OutputStream stream) throws IOException {
        if (stream != null) {
            stream.close();
        }
    }
}
