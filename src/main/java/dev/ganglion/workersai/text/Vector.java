package dev.ganglion.workersai.text;

import java.util.Arrays;

/// The place of a text among all texts: numbers that never change, compared by value.
public final class Vector {
    private final float[] numbers;

    private Vector(float[] numbers) {
        this.numbers = numbers;
    }

    /// A copy of `numbers`.
    public static Vector of(float... numbers) {
        return new Vector(numbers.clone());
    }

    public int dimensions() {
        return numbers.length;
    }

    public float at(int index) {
        return numbers[index];
    }

    /// A copy that the caller may change.
    public float[] toArray() {
        return numbers.clone();
    }

    /// How alike two texts are, from -1 to 1; 0 when one of the vectors has no length. Both have equally many
    /// dimensions.
    public double cosine(Vector other) {
        if (other.numbers.length != numbers.length) {
            throw new IllegalArgumentException(
                    "vectors of %d and %d dimensions".formatted(numbers.length, other.numbers.length));
        }
        double product = 0;
        double square = 0;
        double otherSquare = 0;
        for (int i = 0; i < numbers.length; i++) {
            product += (double) numbers[i] * other.numbers[i];
            square += (double) numbers[i] * numbers[i];
            otherSquare += (double) other.numbers[i] * other.numbers[i];
        }
        double lengths = Math.sqrt(square) * Math.sqrt(otherSquare);
        return lengths == 0 ? 0 : product / lengths;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Vector vector && Arrays.equals(numbers, vector.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return "%d dimensions".formatted(numbers.length);
    }
}
