package dev.ganglion.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether the colours of charts are seen on the page, and told apart by eyes of every kind.
final class SeriesColoursTest {
    private static final double LEAST_CONTRAST = 3;

    /// A distance in OKLab; half of it is about what can just be told apart.
    private static final double LEAST_DISTANCE = 0.075;

    private static final Pattern SERIES = Pattern.compile("-gg-series-\\w+: (#[0-9a-f]{6});");

    /// What usual eyes see of red, green and blue, and those that lack one kind of cone (Machado and others, 2009).
    private static final List<double[]> EYES = List.of(
            new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
            new double[] {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881},
            new double[] {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
            new double[] {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039});

    @ParameterizedTest
    @CsvSource({"light, #ffffff", "dark, #0d1117"})
    void areSeenAndToldApart(String theme, String page) throws IOException {
        List<String> colours = SERIES.matcher(
                        Files.readString(Path.of("src/main/resources/dev/ganglion/ui/kit", theme + ".css")))
                .results()
                .map(found -> found.group(1))
                .toList();
        List<String> alike = new ArrayList<>();
        for (int one = 0; one < colours.size(); one++) {
            for (int other = one + 1; other < colours.size(); other++) {
                if (distance(colours.get(one), colours.get(other)) < LEAST_DISTANCE) {
                    alike.add(colours.get(one) + " " + colours.get(other));
                }
            }
        }

        assertThat(colours).hasSize(7).allMatch(colour -> contrast(colour, page) >= LEAST_CONTRAST);
        assertThat(alike).isEmpty();
        assertThat(distance("#608cd8", "#6488d0")).isLessThan(LEAST_DISTANCE);
    }

    /// To the eyes that see the least of it.
    private static double distance(String one, String other) {
        return EYES.stream()
                .mapToDouble(eyes -> apart(lab(times(eyes, linear(one))), lab(times(eyes, linear(other)))))
                .min()
                .orElseThrow();
    }

    private static double contrast(String one, String other) {
        double first = luminance(linear(one));
        double second = luminance(linear(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(String colour) {
        double[] rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double[] lab(double[] rgb) {
        double[] cones = times(
                new double[] {
                    0.4122214708,
                    0.5363325363,
                    0.0514459929,
                    0.2119034982,
                    0.6806995451,
                    0.1073969566,
                    0.0883024619,
                    0.2817188376,
                    0.6299787005
                },
                rgb);
        for (int i = 0; i < 3; i++) {
            cones[i] = Math.cbrt(cones[i]);
        }
        return times(
                new double[] {
                    0.2104542553,
                    0.793617785,
                    -0.0040720468,
                    1.9779984951,
                    -2.428592205,
                    0.4505937099,
                    0.0259040371,
                    0.7827717662,
                    -0.8086757660
                },
                cones);
    }

    private static double[] times(double[] matrix, double[] vector) {
        double[] product = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                product[row] += matrix[3 * row + column] * vector[column];
            }
        }
        return product;
    }

    private static double apart(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
