package dev.ganglion.sandbox.vector;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/// Makes vectors of unit length whose cosine tells how many telling words, and parts of words, two texts share.
///
/// Each word has a direction of its own, drawn by its hash, on a few axes; a text is their sum. Rare-looking words
/// weigh more, as in collections where frequencies are known.
public final class Vectors {
    private static final int AXES = 24;
    private static final int GRAM = 3;
    private static final double GRAMS = 0.35;
    private static final double LAST = 0.6;

    private final String space;
    private final int dimensions;

    /// Vectors of one model: those of another space are not comparable.
    public Vectors(String space, int dimensions) {
        this.space = space;
        this.dimensions = dimensions;
    }

    /// The vector of a text.
    public float[] of(String text) {
        var sum = new double[dimensions];
        weights(text).forEach((term, weight) -> add(term, weight, sum));
        double length = Math.sqrt(dot(sum));
        if (length == 0) {
            add("", 1, sum);
            length = Math.sqrt(dot(sum));
        }
        var vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            vector[i] = (float) (sum[i] / length);
        }
        return vector;
    }

    private static Map<String, Double> weights(String text) {
        var weights = new HashMap<String, Double>();
        for (var term : Terms.of(text)) {
            double weight = weight(term);
            weights.merge("w:" + term, weight, Double::sum);
            var padded = "^" + term + "$";
            int grams = Math.max(1, padded.length() - GRAM + 1);
            for (int at = 0; at < grams; at++) {
                var gram = padded.substring(at, Math.min(at + GRAM, padded.length()));
                weights.merge("g:" + gram, weight * GRAMS / Math.sqrt(grams), Double::sum);
            }
        }
        weights.replaceAll((term, weight) -> Math.pow(weight, LAST));
        return weights;
    }

    private static double weight(String term) {
        return Terms.common(term) ? 0.3 : Math.min(1.6, 0.6 + term.length() * 0.1);
    }

    private void add(String term, double weight, double[] sum) {
        var random = new Random((space + "\n" + term).hashCode());
        for (int i = 0; i < AXES; i++) {
            int axis = random.nextInt(dimensions);
            sum[axis] += random.nextBoolean() ? weight : -weight;
        }
    }

    private static double dot(double[] vector) {
        double sum = 0;
        for (double part : vector) {
            sum += part * part;
        }
        return sum;
    }

    /// How alike two vectors of unit length are, from -1 to 1.
    public static double cosine(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
