package dev.ganglion.picture;

import dev.ganglion.domain.Octets;
import dev.ganglion.domain.Picture;
import dev.ganglion.domain.PictureLimits;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Makes the files that the tests read.
public final class Made {
    static final PictureLimits LIMITS = new PictureLimits(8, Set.of("image/png", "image/jpeg"), 400, 1, 200_000);
    static final String SECRET = "at home";

    /// Red, green, blue and white, from the top left to the bottom right.
    static final List<Color> CORNERS = List.of(Color.RED, Color.GREEN, Color.BLUE, Color.WHITE);

    private static final int JPEG_MARK_END = 2;
    private static final int PNG_HEADER_END = 33;

    private Made() {}

    /// Four areas of one colour each.
    static BufferedImage quarters(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var paint = image.createGraphics();
        for (int i = 0; i < 4; i++) {
            paint.setColor(CORNERS.get(i));
            paint.fillRect(i % 2 * width / 2, i / 2 * height / 2, width / 2, height / 2);
        }
        paint.dispose();
        return image;
    }

    /// Every pixel at random, so that nothing compresses it.
    static BufferedImage noise(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    static byte[] file(String format, RenderedImage image) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException("no writer of " + format);
        }
        return out.toByteArray();
    }

    static byte[] progressive(BufferedImage image) throws IOException {
        return jpeg(new IIOImage(image, null, null), ImageWriteParam.MODE_DEFAULT);
    }

    /// A JPEG of four channels, as they are in `inks`, without Adobe's mark.
    static byte[] cmyk(WritableRaster inks) throws IOException {
        return jpeg(new IIOImage(inks, null, null), ImageWriteParam.MODE_DISABLED);
    }

    private static byte[] jpeg(IIOImage image, int progressive) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var written = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(written)) {
            var wish = writer.getDefaultWriteParam();
            wish.setProgressiveMode(progressive);
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(0.95f);
            writer.setOutput(out);
            writer.write(null, image, wish);
        }
        writer.dispose();
        return written.toByteArray();
    }

    /// An animated GIF of those frames.
    public static byte[] gif(List<BufferedImage> frames) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var written = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(written)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (var frame : frames) {
                writer.writeToSequence(new IIOImage(frame, null, null), null);
            }
            writer.endWriteSequence();
        }
        writer.dispose();
        return written.toByteArray();
    }

    /// The JPEG with one more segment before all others.
    static byte[] withSegment(byte[] jpeg, int code, byte[] content) {
        return inserted(
                jpeg,
                JPEG_MARK_END,
                ByteBuffer.allocate(content.length + 4)
                        .put((byte) 0xFF)
                        .put((byte) code)
                        .putShort((short) (content.length + 2))
                        .put(content)
                        .array());
    }

    /// The PNG with one more chunk behind its header.
    static byte[] withChunk(byte[] png, String name, byte[] content) {
        return inserted(png, PNG_HEADER_END, chunk(name, content));
    }

    /// Exif data with an orientation and a secret.
    static byte[] exif(int orientation) {
        var secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(100)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(secret)
                .array();
    }

    static byte[] turned(byte[] jpeg, int orientation) {
        var content = ByteBuffer.allocate(106)
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(exif(orientation))
                .array();
        return withSegment(jpeg, 0xE1, content);
    }

    /// A PNG that promises so many grey pixels and holds `content` as their data.
    static byte[] png(int width, int height, byte[] content) {
        var header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 0, 0, 0, 0})
                .array();
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", header));
        out.writeBytes(chunk("IDAT", content));
        out.writeBytes(chunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    /// So many zero bytes, as small as zlib makes them.
    static byte[] deflatedZeros(long count) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        var out = new ByteArrayOutputStream();
        var block = new byte[1 << 20];
        var packed = new byte[1 << 16];
        for (long done = 0; done < count; done += block.length) {
            deflater.setInput(block, 0, (int) Math.min(block.length, count - done));
            for (int size = deflater.deflate(packed); size > 0; size = deflater.deflate(packed)) {
                out.write(packed, 0, size);
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(packed, 0, deflater.deflate(packed));
        }
        deflater.end();
        return out.toByteArray();
    }

    static Prepared read(byte[] file) throws PictureException, InterruptedException {
        return new PictureReader().read(Octets.of(file), LIMITS);
    }

    static BufferedImage decoded(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.octets().toArray()));
    }

    /// Which of [#CORNERS] the corners look like, from the top left to the bottom right.
    static List<Color> corners(BufferedImage image) {
        int right = image.getWidth() - 1;
        int bottom = image.getHeight() - 1;
        return List.of(
                nearest(image.getRGB(0, 0)),
                nearest(image.getRGB(right, 0)),
                nearest(image.getRGB(0, bottom)),
                nearest(image.getRGB(right, bottom)));
    }

    private static Color nearest(int rgb) {
        return new Color(step(rgb >> 16), step(rgb >> 8), step(rgb));
    }

    private static int step(int value) {
        return (value & 0xFF) < 128 ? 0 : 255;
    }

    private static byte[] chunk(String name, byte[] content) {
        var typed = ByteBuffer.allocate(content.length + 4)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        var sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] inserted(byte[] file, int at, byte[] more) {
        return ByteBuffer.allocate(file.length + more.length)
                .put(file, 0, at)
                .put(more)
                .put(file, at, file.length - at)
                .array();
    }
}
