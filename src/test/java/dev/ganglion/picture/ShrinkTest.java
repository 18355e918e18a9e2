package dev.ganglion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ShrinkTest {
    @Test
    void aNewPixelIsTheMeanOfThoseItCovers() throws Exception {
        var small = Shrink.to(2, grey(4, 0, 100, 200, 40));

        assertThat(small.argb()).containsExactly(grey(50), grey(120));
    }

    @Test
    void aPixelOnABorderBelongsToBothInParts() throws Exception {
        var across = Shrink.to(2, grey(3, 0, 90, 180));
        var down = Shrink.to(2, grey(1, 0, 90, 180));

        assertThat(across.argb()).containsExactly(grey(30), grey(150));
        assertThat(down.argb()).containsExactly(grey(30), grey(150));
    }

    @Test
    void whatCannotBeSeenHasNoColour() throws Exception {
        var half = Shrink.to(1, new Pixels(new int[] {0x0000FF00, 0xFFFF0000}, 2, 1));
        var none = Shrink.to(1, new Pixels(new int[] {0x0000FF00, 0x00FF0000}, 2, 1));

        assertThat(half.argb()).containsExactly(0x80FF0000);
        assertThat(none.argb()).containsExactly(0);
    }

    @Test
    void aPictureThatIsSmallEnoughStaysAsItIs() throws Exception {
        var pixels = new int[] {0x01020304, 0xFF112233, 0x80FFFFFF, 0xFE000001, 0xFFFFFFFF, 0xFF000000};

        var same = Shrink.to(9, new Pixels(pixels, 3, 2));

        assertThat(same.argb()).containsExactly(pixels);
    }

    @Test
    void aLineStaysOnePixelWide() throws Exception {
        var small = Shrink.to(10, grey(1_000, new int[1_000]));

        assertThat(small.width()).isEqualTo(10);
        assertThat(small.height()).isEqualTo(1);
    }

    private static Pixels grey(int width, int... values) {
        return new Pixels(Arrays.stream(values).map(ShrinkTest::grey).toArray(), width, values.length / width);
    }

    private static int grey(int value) {
        return Pixels.opaque(value, value, value);
    }
}
