package dev.ganglion.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// How large pictures are, told from their first bytes: a few of them can stand for gigabytes of pixels.
final class Pixels {
    static final long OF_A_THUMBNAIL = 1L << 20;
    static final long OF_A_PICTURE = 64L << 20;

    private Pixels() {}

    /// Whether that is a picture of at most so many pixels.
    static boolean fit(byte[] picture, long most) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            return readers.hasNext() && fit(readers.next(), in, most);
        } catch (IOException | IllegalArgumentException notAPicture) {
            return false;
        }
    }

    private static boolean fit(ImageReader reader, ImageInputStream in, long most) throws IOException {
        try {
            reader.setInput(in);
            return (long) reader.getWidth(0) * reader.getHeight(0) <= most;
        } finally {
            reader.dispose();
        }
    }
}
