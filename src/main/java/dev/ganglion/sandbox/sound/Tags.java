package dev.ganglion.sandbox.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The text that a file of speech stands for, as its format keeps a comment.
final class Tags {
    private static final int HEADER = 10;
    private static final int UTF_8 = 3;

    private Tags() {}

    /// A version 2.4 tag with one comment.
    static byte[] id3(String comment) {
        var text = comment.getBytes(StandardCharsets.UTF_8);
        int frame = 1 + 3 + 1 + text.length;
        var tag = ByteBuffer.allocate(HEADER + HEADER + frame);
        tag.put(ascii("ID3")).put((byte) 4).put((byte) 0).put((byte) 0).putInt(spread(HEADER + frame));
        tag.put(ascii("COMM")).putInt(spread(frame)).putShort((short) 0);
        tag.put((byte) UTF_8).put(ascii("eng")).put((byte) 0).put(text);
        return tag.array();
    }

    /// A chunk of a WAV file that holds one comment.
    static byte[] info(String comment) {
        var text = comment.getBytes(StandardCharsets.UTF_8);
        int room = text.length + 1 + (text.length + 1) % 2;
        var chunk = ByteBuffer.allocate(20 + room).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(ascii("LIST")).putInt(12 + room).put(ascii("INFOICMT")).putInt(text.length + 1);
        chunk.put(text);
        return chunk.array();
    }

    /// Seven bits a byte, so that no byte looks like the start of a frame of sound.
    private static int spread(int size) {
        return (size & 0x7F) | ((size & 0x3F80) << 1) | ((size & 0x1F_C000) << 2) | ((size & 0xFE0_0000) << 3);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
