package dev.ganglion.picture;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A picture in memory: alpha, red, green and blue of 8 bits in sRGB, not multiplied, row by row.
public final class Pixels implements Rows {
    private static final int OPAQUE = 0xFF;

    private final int[] argb;
    private final int width;
    private final int height;

    /// @param argb kept as it is, and not to be changed from now on
    Pixels(int[] argb, int width, int height) {
        this.argb = argb;
        this.width = width;
        this.height = height;
    }

    /// The rows with at most `longest` pixels a side.
    static Pixels of(Rows rows, int longest) throws InterruptedException {
        if (Math.max(rows.width(), rows.height()) > longest) {
            return Shrink.to(longest, rows);
        }
        var argb = new int[rows.width() * rows.height()];
        var row = new int[rows.width()];
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            System.arraycopy(row, 0, argb, y * row.length, row.length);
        }
        return new Pixels(argb, rows.width(), rows.height());
    }

    /// The same with at most `longest` pixels a side.
    public Pixels within(int longest) throws InterruptedException {
        return Math.max(width, height) > longest ? Shrink.to(longest, this) : this;
    }

    /// All rows, one behind the other, in an array of the caller's: colours are multiplied by how opaque
    /// they are, as screens take them.
    public int[] multiplied() {
        var screen = argb.clone();
        for (int i = 0; i < screen.length; i++) {
            if (screen[i] >>> 24 != OPAQUE) {
                screen[i] = multiplied(screen[i]);
            }
        }
        return screen;
    }

    private static int multiplied(int pixel) {
        int alpha = pixel >>> 24;
        int red = (pixel >> 16 & 0xFF) * alpha / OPAQUE;
        int green = (pixel >> 8 & 0xFF) * alpha / OPAQUE;
        int blue = (pixel & 0xFF) * alpha / OPAQUE;
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, int[] into) {
        System.arraycopy(argb, y * width, into, 0, width);
    }

    /// All rows, one behind the other; not to be changed.
    int[] argb() {
        return argb;
    }

    /// Whether anything behind it could be seen.
    boolean transparent() {
        return Arrays.stream(argb).anyMatch(pixel -> pixel >>> 24 != OPAQUE);
    }

    /// The same, on white paper.
    Pixels onWhite() {
        return new Pixels(Arrays.stream(argb).map(Pixels::onWhite).toArray(), width, height);
    }

    private static int onWhite(int pixel) {
        int alpha = pixel >>> 24;
        int white = OPAQUE * (OPAQUE - alpha);
        int red = ((pixel >> 16 & 0xFF) * alpha + white) / OPAQUE;
        int green = ((pixel >> 8 & 0xFF) * alpha + white) / OPAQUE;
        int blue = ((pixel & 0xFF) * alpha + white) / OPAQUE;
        return opaque(red, green, blue);
    }

    /// A pixel that hides what is behind it.
    static int opaque(int red, int green, int blue) {
        return OPAQUE << 24 | red << 16 | green << 8 | blue;
    }

    /// Set upright from how it lies, as Exif counts.
    Pixels upright(int turn) {
        if (turn == Exif.UPRIGHT) {
            return this;
        }
        boolean sideways = turn > 4;
        int across = sideways ? height : width;
        int down = sideways ? width : height;
        return new Pixels(
                IntStream.range(0, across * down)
                        .map(i -> argb[source(turn, i % across, i / across)])
                        .toArray(),
                across,
                down);
    }

    /// Where the pixel lies that belongs at `x`, `y` of the upright picture.
    private int source(int turn, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (turn) {
            case 2 -> at(right - x, y);
            case 3 -> at(right - x, bottom - y);
            case 4 -> at(x, bottom - y);
            case 5 -> at(y, x);
            case 6 -> at(y, bottom - x);
            case 7 -> at(right - y, bottom - x);
            case 8 -> at(right - y, x);
            default -> throw new IllegalArgumentException("no such turn: " + turn);
        };
    }

    private int at(int x, int y) {
        return y * width + x;
    }
}
