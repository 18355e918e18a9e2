package dev.ganglion.ui.embedding.maths;

import dev.ganglion.workersai.text.Vector;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Vectors for tests.
public final class Clouds {
    private Clouds() {}

    /// Vectors that lie about a few middles, the same each time.
    public static List<Vector> about(int middles, int vectors, int dimensions) {
        Random random = new Random(7);
        float[][] centres = new float[middles][dimensions];
        for (float[] centre : centres) {
            fill(centre, random, 1);
        }
        return IntStream.range(0, vectors)
                .mapToObj(at -> {
                    float[] numbers = centres[at % middles].clone();
                    for (int i = 0; i < dimensions; i++) {
                        numbers[i] += (float) (random.nextGaussian() * 0.5);
                    }
                    return Vector.of(numbers);
                })
                .toList();
    }

    private static void fill(float[] numbers, Random random, double spread) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) (random.nextGaussian() * spread);
        }
    }
}
