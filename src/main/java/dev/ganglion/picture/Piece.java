package dev.ganglion.picture;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// A chunk or a segment of a file, from one place to another.
record Piece(int from, int to) {
    /// Those pieces of `bytes` alone, one behind the other.
    static byte[] join(byte[] bytes, List<Piece> pieces) {
        var joined = new ByteArrayOutputStream(bytes.length);
        pieces.forEach(piece -> joined.write(bytes, piece.from(), piece.to() - piece.from()));
        return joined.toByteArray();
    }
}
