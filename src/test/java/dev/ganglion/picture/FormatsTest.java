package dev.ganglion.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The less usual inhabitants of each format.
class FormatsTest {
    /// 24 by 16 pixels, blue on the left and red on the right.
    private static final String LOSSY_WEBP =
            "UklGRlYAAABXRUJQVlA4IEoAAADQAwCdASoYABAAPrVInkmnJCKhMAgA4BaJQBdjkAfYBX/+4AAZ"
                    + "sAAA/u3lrD5a1f/8lPeugnP/ocMSS7f193SDgX+dkMfq9UvAAA==";

    /// The same, and then a green frame.
    private static final String ANIMATED_WEBP =
            "UklGRuwAAABXRUJQVlA4WAoAAAACAAAAFwAADwAAQU5JTQYAAAAAAAAAAABBTk1GZgAAAAAAAAAAABcA"
                    + "AA8AAGQAAAJWUDggTgAAANADAJ0BKhgAEAA+tUifSickIqGwCADgFolAF2OQB9gFf/7gAB9gAAD+7eWsPlrV//yU966Cc/+hwxJLt/X3dIOBf52Q"
                    + "x+uv/QNDxtAAAEFOTUZSAAAAAAAAAAAAFwAADwAAZAAAAFZQOCA6AAAA1AIAnQEqGAAQAD61Sp9KAwCAAAFolAE6XQD8AAEL4AD+2O7/5glfkG7U"
                    + "P/ow/hh/DD/GD/EkVIAAAA==";

    /// The first, with Exif that has it turned by a quarter.
    private static final String TURNED_WEBP =
            "UklGRooAAABXRUJQVlA4WAoAAAAIAAAAFwAADwAAVlA4IEoAAADQAwCdASoYABAAPrVInkmnJCKhMAgA"
                    + "4BaJQBdjkAfYBX/+4AAZsAAA/u3lrD5a1f/8lPeugnP/ocMSS7f193SDgX+dkMfq9UvAAEVYSUYaAAAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAA"
                    + "AAA=";

    @Test
    void readsLosslessWebp() throws Exception {
        var file = Vp8l.webp(30, 20, pixel -> pixel % 30 >= 15);

        var prepared = Made.read(file);

        assertThat(prepared.original()).isEqualTo(new Original("image/webp", 30, 20, file.length));
        assertThat(Made.corners(Made.decoded(prepared.picture())))
                .isEqualTo(List.of(Color.BLACK, Color.GREEN, Color.BLACK, Color.GREEN));
    }

    @Test
    void readsLossyWebp() throws Exception {
        var prepared = Made.read(Base64.getDecoder().decode(LOSSY_WEBP));

        assertThat(prepared.told()).matches("24 × 16, \\d+ B; sent as PNG");
        assertThat(Made.corners(Made.decoded(prepared.picture())))
                .isEqualTo(List.of(Color.BLUE, Color.RED, Color.BLUE, Color.RED));
    }

    @Test
    void takesTheFirstFrameOfWebpAndTells() throws Exception {
        var prepared = Made.read(Base64.getDecoder().decode(ANIMATED_WEBP));

        assertThat(prepared.told()).matches("24 × 16, \\d+ B; first frame only; sent as PNG");
        assertThat(Made.corners(Made.decoded(prepared.picture())))
                .isEqualTo(List.of(Color.BLUE, Color.RED, Color.BLUE, Color.RED));
    }

    @Test
    void setsWebpUpright() throws Exception {
        var prepared = Made.read(Base64.getDecoder().decode(TURNED_WEBP));

        assertThat(prepared.told()).matches("16 × 24, \\d+ B; turned upright; sent as PNG; metadata removed");
        assertThat(Made.corners(Made.decoded(prepared.picture())))
                .isEqualTo(List.of(Color.BLUE, Color.BLUE, Color.RED, Color.RED));
    }

    @Test
    void takesTheFirstFrameOfGifAndTells() throws Exception {
        var first = Made.quarters(40, 20, BufferedImage.TYPE_INT_RGB);
        var file = Made.gif(List.of(first, new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB)));

        var prepared = Made.read(file);

        assertThat(prepared.told()).matches("40 × 20, \\d+ B; first frame only; sent as PNG");
        assertThat(Made.corners(Made.decoded(prepared.picture()))).isEqualTo(Made.CORNERS);
    }

    @Test
    void readsProgressiveJpeg() throws Exception {
        var file = Made.progressive(Made.quarters(900, 600, BufferedImage.TYPE_INT_RGB));

        var prepared = Made.read(file);

        assertThat(Made.corners(Made.decoded(prepared.picture()))).isEqualTo(Made.CORNERS);
    }

    @ParameterizedTest
    @CsvSource({"255,0,0,0,0x00FFFF", "0,255,0,0,0xFF00FF", "0,0,0,255,0x000000", "0,0,0,0,0xFFFFFF"})
    void mixesInks(int cyan, int magenta, int yellow, int black, String rgb) throws Exception {
        var plain = Made.cmyk(inks(cyan, magenta, yellow, black));
        var adobe = Made.withSegment(cmyk(255 - cyan, 255 - magenta, 255 - yellow, 255 - black), 0xEE, adobe(0));

        assertThat(colour(Made.read(plain))).satisfies(sent -> near(sent, Integer.decode(rgb)));
        assertThat(colour(Made.read(adobe))).satisfies(sent -> near(sent, Integer.decode(rgb)));
    }

    @Test
    void mixesInksThatAreWrittenAsLuma() throws Exception {
        // Luma and chroma of a red that is inverted, as Adobe's programs write it.
        var file = Made.withSegment(cmyk(179, 171, 1, 255), 0xEE, adobe(2));

        var prepared = Made.read(file);

        assertThat(colour(prepared)).satisfies(sent -> near(sent, 0xFF0000));
        assertThat(prepared.picture().type()).isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
    void keepsGreyAsItIsWritten(int type) throws Exception {
        var image = new BufferedImage(800, 10, type);
        int bits = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 * 257;
        image.getRaster().setSamples(0, 0, 800, 10, 0, samples(8_000, bits));

        var prepared = Made.read(Made.file("png", image));

        assertThat(colour(prepared)).isEqualTo(0x646464);
    }

    @Test
    void makesEightBitsOfSixteen() throws Exception {
        var file = Made.file("png", deep(0x1234, 0x8000, 0xFFFF));

        var prepared = Made.read(file);

        assertThat(colour(prepared)).isEqualTo(0x1280FF);
        assertThat(prepared.changes()).isEmpty();
        assertThat(Made.decoded(prepared.picture()).getColorModel().getComponentSize(0))
                .isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY})
    void readsPalettes(int type) throws Exception {
        var image = new BufferedImage(800, 400, type);
        var paint = image.createGraphics();
        paint.setColor(Color.WHITE);
        paint.fillRect(400, 0, 400, 400);
        paint.dispose();

        var prepared = Made.read(Made.file("png", image));

        assertThat(prepared.told()).matches("800 × 400 scaled to 400 × 200, [\\d.]+ k?B");
        assertThat(Made.corners(Made.decoded(prepared.picture())))
                .isEqualTo(List.of(Color.BLACK, Color.WHITE, Color.BLACK, Color.WHITE));
    }

    @Test
    void mindsTheProfileOfColours() throws Exception {
        var image = new BufferedImage(800, 10, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 800, 10, samples(8_000, 0x808080), 0, 800);
        var profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        var content = ByteBuffer.allocate(profile.length + 14)
                .put("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .put(profile)
                .array();

        var prepared = Made.read(Made.withSegment(Made.file("jpeg", image), 0xE2, content));

        assertThat(colour(prepared)).satisfies(sent -> near(sent, 0xBCBCBC));
    }

    private static byte[] cmyk(int first, int second, int third, int fourth) throws IOException {
        return Made.cmyk(inks(first, second, third, fourth));
    }

    private static WritableRaster inks(int... values) {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int band = 0; band < 4; band++) {
            raster.setSamples(0, 0, 32, 32, band, samples(1_024, values[band]));
        }
        return raster;
    }

    private static byte[] adobe(int transform) {
        return ByteBuffer.allocate(12)
                .put("Adobe".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 100)
                .putInt(0)
                .put((byte) transform)
                .array();
    }

    private static BufferedImage deep(int red, int green, int blue) {
        ColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, ColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
        var raster = colours.createCompatibleWritableRaster(20, 20);
        var values = new int[] {red, green, blue};
        for (int band = 0; band < 3; band++) {
            raster.setSamples(0, 0, 20, 20, band, samples(400, values[band]));
        }
        return new BufferedImage(colours, raster, false, null);
    }

    private static int[] samples(int count, int value) {
        var samples = new int[count];
        Arrays.fill(samples, value);
        return samples;
    }

    private static int colour(Prepared prepared) throws IOException {
        var image = Made.decoded(prepared.picture());
        return image.getRGB(image.getWidth() / 2, image.getHeight() / 2) & 0xFFFFFF;
    }

    private static void near(int sent, int expected) {
        for (int shift = 0; shift < 24; shift += 8) {
            assertThat(sent >> shift & 0xFF).isCloseTo(expected >> shift & 0xFF, within(6));
        }
    }
}
