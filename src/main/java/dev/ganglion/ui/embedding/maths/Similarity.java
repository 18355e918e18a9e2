package dev.ganglion.ui.embedding.maths;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// How alike each of some rows is to each other one. Never changes.
public final class Similarity {
    /// More rows than these are sampled: a screen has no more pixels to show them.
    public static final int MOST = 500;

    private final int[] rows;
    private final float[] cosines;
    private final double least;

    private Similarity(int[] rows, float[] cosines, double least) {
        this.rows = rows;
        this.cosines = cosines;
        this.least = least;
    }

    /// Of all rows of `matrix`, or [#MOST] of them.
    public static Similarity of(Matrix matrix) throws InterruptedException {
        int size = Math.min(MOST, matrix.rows());
        int[] rows = IntStream.range(0, size)
                .map(at -> sampled(at, size, matrix.rows()))
                .toArray();
        float[] cosines = new float[size * size];
        double least = 1;
        for (int one = 0; one < size; one++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            cosines[one * size + one] = (float) matrix.cosine(rows[one], rows[one]);
            for (int other = 0; other < one; other++) {
                double cosine = matrix.cosine(rows[one], rows[other]);
                cosines[one * size + other] = (float) cosine;
                cosines[other * size + one] = (float) cosine;
                least = Math.min(least, cosine);
            }
        }
        return new Similarity(rows, cosines, least);
    }

    /// Any of the rows that a place stands for, the same each time: taking each second or third of texts
    /// that take turns would meet some of the turns only.
    private static int sampled(int at, int size, int rows) {
        int from = (int) ((long) at * rows / size);
        int to = (int) ((at + 1L) * rows / size);
        return from + new SplittableRandom(at).nextInt(to - from);
    }

    public int size() {
        return rows.length;
    }

    /// Which row of the matrix is at that place: all of them are there in their order, or a sample that is
    /// spread evenly.
    public int row(int at) {
        return rows[at];
    }

    /// The cosine at a place of the square.
    public double at(int row, int column) {
        return cosines[row * rows.length + column];
    }

    /// The lowest of all.
    public double least() {
        return least;
    }
}
