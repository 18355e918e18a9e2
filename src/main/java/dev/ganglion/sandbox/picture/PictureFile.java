package dev.ganglion.sandbox.picture;

import dev.ganglion.sandbox.task.Blob;
import dev.ganglion.sandbox.wire.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Pictures as the bytes of files.
final class PictureFile {
    /// PNG written fast rather than small, JPEG as cameras write it.
    private static final float QUALITY = 0.9f;

    private static final int PALETTE = 4;
    private static final int SAMPLES = 24;

    private PictureFile() {}

    static Blob jpeg(BufferedImage image) {
        return write(image, "jpeg");
    }

    static Blob png(BufferedImage image) {
        return write(image, "png");
    }

    private static Blob write(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return new Blob(bytes.toByteArray(), "image/" + format);
    }

    static BufferedImage read(Blob blob, String name) throws Refusal {
        try (var in = new ByteArrayInputStream(blob.bytes())) {
            return Optional.ofNullable(ImageIO.read(in))
                    .orElseThrow(() -> Refusal.badInput("cannot identify image file '/" + name + "'"));
        } catch (IOException e) {
            throw Refusal.badInput("cannot read image file '/" + name + "'");
        }
    }

    /// The colours that a picture has most of.
    static List<Color> palette(BufferedImage image) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int row = 0; row < SAMPLES; row++) {
            for (int column = 0; column < SAMPLES; column++) {
                int x = (int) ((column + 0.5) * image.getWidth() / SAMPLES);
                int y = (int) ((row + 0.5) * image.getHeight() / SAMPLES);
                counts.merge((image.getRGB(x, y) & 0xE0E0E0) | 0x101010, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<Integer, Integer>::getValue)
                        .reversed())
                .limit(PALETTE)
                .map(entry -> new Color(entry.getKey()))
                .toList();
    }
}
