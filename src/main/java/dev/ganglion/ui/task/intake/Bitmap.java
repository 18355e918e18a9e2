package dev.ganglion.ui.task.intake;

/// Pixels that were never a file: row by row, each alpha, red, green and blue of 8 bits, not multiplied.
/// Not to be changed.
public final class Bitmap {
    private final int[] argb;
    private final int width;

    /// @param argb whole rows of that width
    public Bitmap(int[] argb, int width) {
        this.argb = argb;
        this.width = width;
    }

    int[] argb() {
        return argb;
    }

    int width() {
        return width;
    }

    int height() {
        return width == 0 ? 0 : argb.length / width;
    }
}
