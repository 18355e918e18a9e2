package dev.ganglion.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/// Has a checked file decoded by ImageIO, with so few of its pixels that they take 96 MiB at most.
final class Decoder {
    private static final long MOST_BYTES = 96L << 20;

    private Decoder() {}

    /// The first frame. Interruption ends it within a few rows; WebP only when it is done.
    static Rows decode(byte[] bytes, Header header) throws PictureException, InterruptedException {
        var readers = ImageIO.getImageReadersByFormatName(header.format().label());
        if (!readers.hasNext()) {
            throw new PictureException(new Refusal.Unknown(header.format().label()));
        }
        var reader = readers.next();
        try (var input = new OctetInput(bytes)) {
            reader.setInput(input, true, true);
            reader.addIIOReadProgressListener(new Interruption());
            var rows = read(reader, header);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            // A decoder that is fed nonsense throws whatever its arrays throw.
            throw new PictureException(new Refusal.Broken(header.format().label()), e);
        } finally {
            reader.dispose();
        }
    }

    private static Rows read(ImageReader reader, Header header) throws IOException {
        var wish = reader.getDefaultReadParam();
        thin(wish, header);
        if (header.ink() != Ink.NONE) {
            return new RasterRows(reader.readRaster(0, wish), header.ink());
        }
        BufferedImage image = reader.read(0, wish);
        return RasterRows.of(image);
    }

    /// Leaves out columns and rows of what would take too much memory.
    private static void thin(ImageReadParam wish, Header header) {
        int step = 1;
        while (ceiling(header.width(), step) * ceiling(header.height(), step) * header.pixelBytes() > MOST_BYTES) {
            step++;
        }
        wish.setSourceSubsampling(step, step, 0, 0);
    }

    private static long ceiling(long side, int step) {
        return (side + step - 1) / step;
    }

    /// Stops a decoder whose thread is interrupted.
    private static final class Interruption implements IIOReadProgressListener {
        @Override
        public void imageProgress(ImageReader source, float percentageDone) {
            if (Thread.currentThread().isInterrupted()) {
                source.abort();
            }
        }

        @Override
        public void imageStarted(ImageReader source, int imageIndex) {}

        @Override
        public void imageComplete(ImageReader source) {}

        @Override
        public void sequenceStarted(ImageReader source, int minIndex) {}

        @Override
        public void sequenceComplete(ImageReader source) {}

        @Override
        public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

        @Override
        public void thumbnailProgress(ImageReader source, float percentageDone) {}

        @Override
        public void thumbnailComplete(ImageReader source) {}

        @Override
        public void readAborted(ImageReader source) {}
    }
}
