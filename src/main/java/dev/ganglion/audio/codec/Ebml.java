package dev.ganglion.audio.codec;

import dev.ganglion.audio.AudioException;
import java.util.Optional;

/// An element of Matroska and WebM.
///
/// @param from where its content begins
/// @param size of the content; that of a live recording may be unknown, then it reaches to the end of the
///     file
record Ebml(long id, long from, long size) {
    private static final int MOST_BYTES = 8;

    /// The element that begins there; empty at the end and where none can be.
    static Optional<Ebml> at(Bytes file, long at) throws AudioException, InterruptedException {
        int idBytes = bytes(file.at(at));
        if (idBytes == 0 || idBytes > 4) {
            return Optional.empty();
        }
        int sizeBytes = bytes(file.at(at + idBytes));
        if (sizeBytes == 0) {
            return Optional.empty();
        }
        long size = number(file, at + idBytes, sizeBytes);
        long from = at + idBytes + sizeBytes;
        boolean unknown = size == (1L << (7 * sizeBytes)) - 1;
        return Optional.of(new Ebml(file.big(at, idBytes), from, unknown ? Math.max(0, file.size() - from) : size));
    }

    long to() {
        return from + size;
    }

    /// How many bytes a number has by its first; 0 where that tells nothing.
    static int bytes(int first) {
        int bytes = first <= 0 ? 0 : Integer.numberOfLeadingZeros(first) - 23;
        return bytes > MOST_BYTES ? 0 : bytes;
    }

    /// A number without the bit that tells its length.
    static long number(Bytes file, long at, int bytes) throws AudioException, InterruptedException {
        return file.big(at, bytes) & ((1L << (7 * bytes)) - 1);
    }
}
