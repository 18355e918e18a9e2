package dev.ganglion.ui.image.gallery.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FramingTest {
    private final Framing large = new Framing(4_096, 2_048, 1_024, 1_024);

    @Test
    void fitsTheWholePictureInTheMiddle() {
        assertThat(large.scale(Look.FIT)).isEqualTo(0.25);
        assertThat(large.left(Look.FIT)).isZero();
        assertThat(large.top(Look.FIT)).isEqualTo(256);
        assertThat(large.overflows(Look.FIT)).isFalse();
    }

    @Test
    void enlargesNoSmallPicture() {
        assertThat(new Framing(100, 100, 1_000, 1_000).scale(Look.FIT)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"512, 512", "100, 300", "900, 700"})
    void zoomsAboutThePointer(double x, double y) {
        Look before = large.zoomed(Look.FIT, 4, 512, 512);
        double under = (x - large.left(before)) / large.scale(before);

        Look after = large.zoomed(before, 1.5, x, y);

        assertThat(x).isCloseTo(large.left(after) + under * large.scale(after), within(0.01));
    }

    @Test
    void leavesNoRoomEmptyBesideALargerPicture() {
        Look far = large.moved(Look.ACTUAL, 1e6, -1e6);

        assertThat(large.left(far)).isZero();
        assertThat(large.top(far)).isEqualTo(1_024 - 2_048);
        assertThat(large.moved(far, 1e6, 0)).isEqualTo(far);
    }

    @Test
    void comesBackToTheWholePicture() {
        Look look = Look.ACTUAL;
        for (int i = 0; i < 20; i++) {
            look = large.zoomed(look, 0.8, 10, 10);
        }

        assertThat(look).isEqualTo(Look.FIT);
    }

    @Test
    void zoomsNoFurtherThanPixelsCanBeSeen() {
        assertThat(large.zoomed(Look.ACTUAL, 1e6, 0, 0).scale()).isEqualTo(16);
    }

    @Test
    void standsStillWhereAllIsSeen() {
        assertThat(large.moved(Look.FIT, 10, 10)).isEqualTo(Look.FIT);
    }
}
