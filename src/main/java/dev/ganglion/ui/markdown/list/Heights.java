package dev.ganglion.ui.markdown.list;

import java.util.Arrays;

/// The heights of the rows of a list: measured where a row has been shown, else their average.
final class Heights {
    private static final double GUESS = 48;

    private double[] measured = new double[64];
    private int size;
    private double sum;
    private int count;

    int size() {
        return size;
    }

    void insert(int at, int rows) {
        if (size + rows > measured.length) {
            measured = Arrays.copyOf(measured, Math.max(size + rows, 2 * measured.length));
        }
        System.arraycopy(measured, at, measured, at + rows, size - at);
        Arrays.fill(measured, at, at + rows, Double.NaN);
        size += rows;
    }

    void remove(int at, int rows) {
        for (int i = at; i < at + rows; i++) {
            forget(i);
        }
        System.arraycopy(measured, at + rows, measured, at, size - at - rows);
        size -= rows;
    }

    /// Takes the measured height of a row, and returns it.
    double set(int row, double height) {
        forget(row);
        measured[row] = height;
        sum += height;
        count++;
        return height;
    }

    private void forget(int row) {
        if (!Double.isNaN(measured[row])) {
            sum -= measured[row];
            count--;
        }
    }

    double total() {
        return sum + (size - count) * average();
    }

    /// The distance from the first row's top to the top of `row`.
    double above(int row) {
        double average = average();
        double y = 0;
        for (int i = 0; i < row; i++) {
            y += Double.isNaN(measured[i]) ? average : measured[i];
        }
        return y;
    }

    /// The row at distance `y` from the top of the first.
    int rowAt(double y) {
        double average = average();
        double bottom = 0;
        for (int i = 0; i < size; i++) {
            bottom += Double.isNaN(measured[i]) ? average : measured[i];
            if (bottom > y) {
                return i;
            }
        }
        return Math.max(0, size - 1);
    }

    private double average() {
        return count == 0 ? GUESS : sum / count;
    }
}
