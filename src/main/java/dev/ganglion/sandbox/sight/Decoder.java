package dev.ganglion.sandbox.sight;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes PNG, JPEG, GIF, BMP, TIFF and WebP: all of it, so that a file that ends too early is found out.
final class Decoder {
    private static final long MOST_PIXELS = 64_000_000;
    private static final int FINE = 512;
    private static final int RIFF = 0x52494646;
    private static final int RIFF_SIZE = 4;
    private static final int RIFF_MARKS = 8;

    private Decoder() {}

    /// A decoded picture, with fewer pixels than it had where it was large.
    record Decoded(String format, int width, int height, BufferedImage pixels) {}

    static Decoded decode(byte[] bytes) throws NotAPicture {
        if (endsEarly(bytes)) {
            throw new NotAPicture("image file is truncated");
        }
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new NotAPicture("cannot identify image file of " + bytes.length + " bytes");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return read(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            // The reader of WebP forgets to look whether what it needs was there.
            throw new NotAPicture("image file is truncated or broken: " + e.getMessage());
        }
    }

    /// Whether it is a RIFF, as WebP is, that has fewer bytes than it says: what is missing would be taken for black.
    private static boolean endsEarly(byte[] bytes) {
        var file = ByteBuffer.wrap(bytes);
        return bytes.length > RIFF_MARKS
                && file.getInt(0) == RIFF
                && Integer.toUnsignedLong(file.order(ByteOrder.LITTLE_ENDIAN).getInt(RIFF_SIZE)) + RIFF_MARKS
                        > bytes.length;
    }

    private static Decoded read(ImageReader reader) throws IOException, NotAPicture {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new NotAPicture("image of %d x %d pixels is too large".formatted(width, height));
        }
        int step = Math.max(1, Math.min(width, height) / FINE);
        var wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(step, step, 0, 0);
        var format = reader.getFormatName().toUpperCase(Locale.ROOT);
        return new Decoded(format, width, height, reader.read(0, wish));
    }
}
