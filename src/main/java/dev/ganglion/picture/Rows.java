package dev.ganglion.picture;

/// The rows of a picture, one at a time, each pixel as alpha, red, green and blue of 8 bits, not multiplied.
interface Rows {
    int width();

    int height();

    /// Writes the row `y` into the first [#width] places of `argb`.
    void read(int y, int[] argb);
}
