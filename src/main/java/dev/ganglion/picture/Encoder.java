package dev.ganglion.picture;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pixels as PNG or JPEG, in memory and with nothing beside them.
final class Encoder {
    private Encoder() {}

    static Picture png(Pixels pixels) {
        return encode(pixels, Format.PNG, 0);
    }

    /// @param quality from 0 to 1
    static Picture jpeg(Pixels pixels, float quality) {
        return encode(pixels, Format.JPEG, quality);
    }

    private static Picture encode(Pixels pixels, Format format, float quality) {
        var writer = ImageIO.getImageWritersByFormatName(format.label()).next();
        var written = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(written)) {
            var wish = writer.getDefaultWriteParam();
            if (format == Format.JPEG) {
                wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                wish.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(pixels), null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        } finally {
            writer.dispose();
        }
        return new Picture(format.type(), Octets.of(written.toByteArray()));
    }

    private static BufferedImage image(Pixels pixels) {
        int type = pixels.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var image = new BufferedImage(pixels.width(), pixels.height(), type);
        image.setRGB(0, 0, pixels.width(), pixels.height(), pixels.argb(), 0, pixels.width());
        return image;
    }
}
