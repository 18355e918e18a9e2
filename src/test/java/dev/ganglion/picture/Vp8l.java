package dev.ganglion.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntPredicate;

/// Writes lossless WebP of two colours: each of the five codes of the format is one that names its symbols outright,
/// and only green has two of them, so that a pixel is one bit.
final class Vp8l {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int held;

    private Vp8l() {}

    /// A picture with green 0 and 255 and neither red nor blue.
    ///
    /// @param green whether the pixel of that number, row by row, is green
    static byte[] webp(int width, int height, IntPredicate green) {
        var stream = new Vp8l();
        stream.write(0x2F, 8);
        stream.write(width - 1, 14);
        stream.write(height - 1, 14);
        // No alpha, version 0, no transform, no cache of colours, one group of codes.
        stream.write(0, 1 + 3 + 1 + 1 + 1);
        stream.two(0, 255);
        stream.one(0);
        stream.one(0);
        stream.one(255);
        stream.one(0);
        for (int pixel = 0; pixel < width * height; pixel++) {
            stream.write(green.test(pixel) ? 1 : 0, 1);
        }
        stream.write(0, 7);
        return riff(stream.out.toByteArray());
    }

    private void one(int symbol) {
        write(0b101, 3);
        write(symbol, 8);
    }

    private void two(int first, int second) {
        write(0b111, 3);
        write(first, 8);
        write(second, 8);
    }

    private void write(int value, int count) {
        for (int i = 0; i < count; i++) {
            held |= (value >> i & 1) << bits;
            if (++bits == 8) {
                out.write(held);
                bits = 0;
                held = 0;
            }
        }
    }

    private static byte[] riff(byte[] stream) {
        int padded = stream.length + (stream.length & 1);
        var file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        little(file, 12 + padded);
        file.writeBytes("WEBPVP8L".getBytes(StandardCharsets.US_ASCII));
        little(file, stream.length);
        file.writeBytes(stream);
        file.writeBytes(new byte[padded - stream.length]);
        return file.toByteArray();
    }

    private static void little(ByteArrayOutputStream file, int value) {
        for (int shift = 0; shift < 32; shift += 8) {
            file.write(value >> shift);
        }
    }
}
