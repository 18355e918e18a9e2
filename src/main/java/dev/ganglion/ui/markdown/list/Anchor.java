package dev.ganglion.ui.markdown.list;

import java.util.function.IntToDoubleFunction;

/// The first row in view and where its top is: what the places of all others follow from.
final class Anchor {
    private final IntToDoubleFunction heights;
    private int row;
    private double y;

    Anchor(IntToDoubleFunction heights) {
        this.heights = heights;
    }

    int row() {
        return row;
    }

    double y() {
        return y;
    }

    void place(int atRow, double atY) {
        row = atRow;
        y = atY;
    }

    void move(double by) {
        y += by;
    }

    void removed(int from, int count) {
        row = row < from ? row : Math.max(from, row - count);
    }

    /// Rows come at `from` to the `size` that there are; what is in view stays.
    void added(int from, int count, int size) {
        row = from <= row && from < size ? row + count : row;
    }

    /// Keeps to the rows that there are.
    void within(int size) {
        row = Math.clamp(row, 0, Math.max(0, size - 1));
    }

    /// Moves on to the first row that is in view, and keeps the first of all from leaving its place at `top` downwards.
    void settle(int size, double top) {
        while (y > 0 && row > 0) {
            row--;
            y -= heights.applyAsDouble(row);
        }
        if (row == 0) {
            y = Math.min(y, top);
        }
        while (row < size - 1 && y + heights.applyAsDouble(row) <= 0) {
            y += heights.applyAsDouble(row);
            row++;
        }
    }

    /// The row in a view of that height which is nearest to `target`.
    int rowAt(double target, int size, double viewHeight) {
        int at = row;
        double bottom = y + heights.applyAsDouble(at);
        while (bottom <= target && bottom < viewHeight && at < size - 1) {
            at++;
            bottom += heights.applyAsDouble(at);
        }
        return at;
    }
}
