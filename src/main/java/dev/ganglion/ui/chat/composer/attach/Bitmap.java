package dev.ganglion.ui.chat.composer.attach;

/// Pixels from the clipboard: row by row, each alpha, red, green and blue of 8 bits, not multiplied. Not to be changed.
public final class Bitmap {
    private final String name;
    private final int[] argb;
    private final int width;

    /// @param name what it is called where it is attached
    /// @param argb whole rows of that width
    public Bitmap(String name, int[] argb, int width) {
        this.name = name;
        this.argb = argb;
        this.width = width;
    }

    public String name() {
        return name;
    }

    /// All rows, one behind the other; not to be changed.
    public int[] argb() {
        return argb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return argb.length / width;
    }
}
