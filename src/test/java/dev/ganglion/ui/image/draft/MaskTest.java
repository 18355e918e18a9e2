package dev.ganglion.ui.image.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.domain.Picture;
import dev.ganglion.picture.PictureReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.BitSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class MaskTest {
    @Test
    void isWhiteWhereThePictureIsDrawnAnewAndBlackElsewhere() throws Exception {
        BitSet anew = new BitSet();
        anew.set(3);
        anew.set(40 * 30 - 1);

        Picture png = new Mask(40, 30, anew).picture(new PictureReader());

        assertThat(png.type()).isEqualTo("image/png");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.octets().toArray()));
        assertThat(image.getWidth()).isEqualTo(40);
        assertThat(image.getHeight()).isEqualTo(30);
        assertThat(image.getRGB(3, 0)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(39, 29)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(0, 0)).isEqualTo(0xFF000000);
    }

    @Test
    void doesNotChangeWithTheBitsThatItWasMadeOf() {
        BitSet anew = new BitSet();
        Mask mask = new Mask(4, 4, anew);

        anew.set(1);

        assertThat(mask.anew().isEmpty()).isTrue();
    }
}
