package dev.ganglion.ui.embedding.maths;

import dev.ganglion.workersai.text.Vector;
import java.util.Arrays;
import java.util.List;

/// Vectors as rows of equal width, each brought to length 1; a vector without length stays so. Never
/// changes.
public final class Matrix {
    /// Sums that run side by side, for a processor can add so many at once.
    private static final int LANES = 8;

    private final int rows;
    private final int columns;
    private final float[][] cells;
    private final double[] norms;

    private Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.cells = new float[rows][];
        this.norms = new double[rows];
    }

    /// All of `vectors`, which have equally many dimensions.
    public static Matrix of(List<Vector> vectors) {
        int columns = vectors.isEmpty() ? 0 : vectors.getFirst().dimensions();
        Matrix matrix = new Matrix(vectors.size(), columns);
        for (int row = 0; row < matrix.rows; row++) {
            float[] numbers = vectors.get(row).toArray();
            if (numbers.length != columns) {
                throw new IllegalArgumentException(
                        "vectors of %d and %d dimensions".formatted(columns, numbers.length));
            }
            matrix.norms[row] = Math.sqrt(dot(numbers, numbers));
            float scale = matrix.norms[row] == 0 ? 0 : (float) (1 / matrix.norms[row]);
            for (int column = 0; column < columns; column++) {
                numbers[column] *= scale;
            }
            matrix.cells[row] = numbers;
        }
        return matrix;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// How long the vector of that row was.
    public double norm(int row) {
        return norms[row];
    }

    /// The longest and the shortest of all.
    public double[] norms() {
        double least = Arrays.stream(norms).min().orElse(0);
        double most = Arrays.stream(norms).max().orElse(0);
        return new double[] {least, most};
    }

    /// How alike two rows are, from -1 to 1.
    public double cosine(int one, int other) {
        return clamp(dot(cells[one], cells[other]));
    }

    /// How alike each row is to that vector, which has as many dimensions.
    public float[] cosines(Vector other) {
        Matrix one = of(List.of(other));
        if (one.columns != columns) {
            throw new IllegalArgumentException("vectors of %d and %d dimensions".formatted(columns, one.columns));
        }
        float[] cosines = new float[rows];
        for (int row = 0; row < rows; row++) {
            cosines[row] = (float) clamp(dot(cells[row], one.cells[0]));
        }
        return cosines;
    }

    /// How alike each row is to that one.
    public float[] cosines(int to) {
        float[] cosines = new float[rows];
        for (int row = 0; row < rows; row++) {
            cosines[row] = (float) cosine(row, to);
        }
        return cosines;
    }

    float at(int row, int column) {
        return cells[row][column];
    }

    private static double clamp(double cosine) {
        return Math.clamp(cosine, -1, 1);
    }

    private static double dot(float[] one, float[] other) {
        int length = one.length;
        float[] sums = new float[LANES];
        int whole = length - length % LANES;
        for (int at = 0; at < whole; at += LANES) {
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += one[at + lane] * other[at + lane];
            }
        }
        double sum = 0;
        for (float each : sums) {
            sum += each;
        }
        for (int at = whole; at < length; at++) {
            sum += (double) one[at] * other[at];
        }
        return sum;
    }
}
