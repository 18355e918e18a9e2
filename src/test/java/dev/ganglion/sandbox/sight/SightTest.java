package dev.ganglion.sandbox.sight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class SightTest {
    /// 24 by 16 pixels, blue on the left and red on the right.
    private static final String WEBP =
            "UklGRlYAAABXRUJQVlA4IEoAAADQAwCdASoYABAAPrVInkmnJCKhMAgA4BaJQBdjkAfYBX/+4AAZsAAA/u3l"
                    + "rD5a1f/8lPeugnP/ocMSS7f193SDgX+dkMfq9UvAAA==";

    /// Its transparency is packed in a way that leaves the reader without what it needs.
    private static final String MISLEADING_WEBP =
            "UklGRl4AAABXRUJQVlA4WAoAAAAgAAAABwAABwAAQUxQSAkAAAABBxAREYiI/gcAVlA4IC4AAADQ"
                    + "AXKdASoIAggAAoBCJaACdLoB+AADsAD+73bX/hVuGIZqv/vYL7sF92C/1k4A";

    @Test
    void saysWhatColoursAreWhere() throws Exception {
        var sight = Sight.of(picture("png"));

        assertThat(sight.width()).isEqualTo(80);
        assertThat(sight.height()).isEqualTo(40);
        assertThat(sight.dominant()).isEqualTo(Colour.BLUE);
        assertThat(sight.sentences())
                .containsExactly(
                        "The picture is mostly blue (75 %), with yellow (25 %).",
                        "The largest area of one colour is blue and lies along the right side.",
                        "It is of medium brightness on the whole.",
                        "It is a PNG file of 80 by 40 pixels, wider than it is high.");
    }

    @Test
    void knowsTheFormatFromTheBytes() throws Exception {
        assertThat(Sight.of(picture("jpg")).format()).isEqualTo("JPEG");
        assertThat(Sight.of(picture("gif")).format()).isEqualTo("GIF");
    }

    @Test
    void looksAtWebp() throws Exception {
        var sight = Sight.of(Base64.getDecoder().decode(WEBP));

        assertThat(sight.sentences())
                .containsExactly(
                        "The picture is mostly red (50 %), with blue (50 %).",
                        "The largest area of one colour is blue and lies along the left side.",
                        "It is dark on the whole.",
                        "It is a WEBP file of 24 by 16 pixels, wider than it is high.");
    }

    @Test
    void refusesWebpThatEndsTooEarly() {
        var whole = Base64.getDecoder().decode(WEBP);

        assertThatThrownBy(() -> Sight.of(Arrays.copyOf(whole, whole.length - 8)))
                .isInstanceOf(NotAPicture.class)
                .hasMessageContaining("truncated");
    }

    @Test
    void refusesWebpThatItsReaderStumblesOver() {
        assertThatThrownBy(() -> Sight.of(Base64.getDecoder().decode(MISLEADING_WEBP)))
                .isInstanceOf(NotAPicture.class)
                .hasMessageContaining("broken");
    }

    @Test
    void boxesAreasBySize() throws Exception {
        var areas = Sight.of(picture("png")).areas();

        assertThat(areas)
                .containsExactly(
                        new Area(Colour.BLUE, 0.75, 0.25, 0, 1, 1), new Area(Colour.YELLOW, 0.25, 0, 0, 0.25, 1));
    }

    @Test
    void takesWhatCanBeSeenThroughForWhite() throws Exception {
        var clear = new BufferedImage(12, 12, BufferedImage.TYPE_INT_ARGB);

        assertThat(Sight.of(bytes(clear, "png")).dominant()).isEqualTo(Colour.WHITE);
    }

    @Test
    void namesColoursAsPeopleDo() {
        assertThat(Colour.of(0x101010)).isEqualTo(Colour.BLACK);
        assertThat(Colour.of(0x8B4513)).isEqualTo(Colour.BROWN);
        assertThat(Colour.of(0xFFA500)).isEqualTo(Colour.ORANGE);
        assertThat(Colour.of(0x228B22)).isEqualTo(Colour.GREEN);
        assertThat(Colour.of(0x40E0D0)).isEqualTo(Colour.TURQUOISE);
        assertThat(Colour.of(0xFFC0CB)).isEqualTo(Colour.PINK);
        assertThat(Colour.of(0x800080)).isEqualTo(Colour.PURPLE);
        assertThat(Colour.of(0x808080)).isEqualTo(Colour.GREY);
    }

    @Test
    void refusesWhatIsNoPicture() throws Exception {
        var whole = picture("png");

        assertThatThrownBy(() -> Sight.of(new byte[] {1, 2, 3}))
                .isInstanceOf(NotAPicture.class)
                .hasMessageContaining("cannot identify image");
        assertThatThrownBy(() -> Sight.of(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(NotAPicture.class)
                .hasMessageContaining("truncated or broken");
    }

    @Test
    void readsBytesInEveryFormThatJsonHas() throws Exception {
        var whole = picture("png");
        var base64 = Base64.getEncoder().encodeToString(whole);
        var nodes = JsonNodeFactory.instance;
        var array = nodes.arrayNode();
        for (byte each : whole) {
            array.add(each & 0xFF);
        }

        assertThat(PictureBytes.of(array)).isEqualTo(whole);
        assertThat(PictureBytes.of(nodes.stringNode(base64))).isEqualTo(whole);
        assertThat(PictureBytes.of(nodes.stringNode("data:image/png;base64," + base64)))
                .isEqualTo(whole);
        assertThatThrownBy(() -> PictureBytes.of(nodes.stringNode("https://example.com/a.png")))
                .isInstanceOf(NotAPicture.class);
    }

    /// A quarter yellow on the left, the rest blue.
    private static byte[] picture(String format) throws IOException {
        var image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(20, 60, 230));
        pen.fillRect(0, 0, 80, 40);
        pen.setColor(new Color(250, 230, 20));
        pen.fillRect(0, 0, 20, 40);
        pen.dispose();
        return bytes(image, format);
    }

    private static byte[] bytes(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
