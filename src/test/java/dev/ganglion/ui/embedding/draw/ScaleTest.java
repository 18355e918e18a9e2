package dev.ganglion.ui.embedding.draw;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ganglion.ui.embedding.maths.Matrix;
import dev.ganglion.ui.embedding.maths.Similarity;
import dev.ganglion.workersai.text.Vector;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    private static final int STEPS = 18;

    @Test
    void equalStepsAreAboutEquallyLightAndNeverDarker() {
        Scale scale = new Scale(0, 1);
        double[] light = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(at -> lightness(scale.argb((double) at / STEPS)))
                .toArray();
        double even = (light[STEPS] - light[0]) / STEPS;

        assertThat(light[STEPS] - light[0]).isGreaterThan(70);
        assertThat(IntStream.range(0, STEPS).mapToDouble(at -> light[at + 1] - light[at]))
                .allMatch(step -> step > 0.6 * even && step < 1.4 * even);
    }

    @Test
    void whatIsBeyondTheEndsHasTheirColours() {
        Scale scale = new Scale(0.5, 1);

        assertThat(scale.argb(-1)).isEqualTo(scale.argb(0.5)).isEqualTo(0xFF00204D);
        assertThat(scale.argb(2)).isEqualTo(scale.argb(1)).isEqualTo(0xFFFFEA46);
    }

    @ParameterizedTest
    @CsvSource({"0.63, 0.6", "-0.02, -0.05", "0.99, 0.95", "1, 0.95", "-1, -1"})
    void beginsAtARoundFigureBelowTheLeast(double least, double begins) {
        assertThat(Scale.from(least)).isEqualTo(new Scale(begins, 1));
    }

    @Test
    void aPixelIsTheMeanOfTheCellsThatItCoversAndHasHardEdgesWhereTheyAreLarge() throws InterruptedException {
        int size = 400;
        Similarity stripes = Similarity.of(Matrix.of(IntStream.range(0, size)
                .mapToObj(at -> Vector.of(at % 2 == 0 ? 1 : 0, at % 2))
                .toList()));
        Scale scale = new Scale(0, 1);
        int[] order = IntStream.range(0, size).toArray();
        HeatPixels square = new HeatPixels(stripes, order, scale);

        assertThat(IntStream.of(square.draw(size / 2)).distinct()).containsExactly(scale.palette()[scale.shade(0.5)]);
        assertThat(IntStream.of(square.draw(size * 3 + 100)).distinct())
                .containsExactlyInAnyOrder(scale.argb(0), scale.argb(1));
        assertThat(square.draw(size)).startsWith(scale.argb(1), scale.argb(0), scale.argb(1));
    }

    /// How light a colour looks, from 0 to 100 (CIE L*).
    private static double lightness(int argb) {
        double luminance = 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
        return luminance <= 216.0 / 24_389 ? luminance * 24_389 / 27 : 116 * Math.cbrt(luminance) - 16;
    }

    private static double linear(int channel) {
        double c = (channel & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
