package dev.ganglion.ui.image.gallery.wall;

/// Where the tiles of a wall hang: rows of as many as fit, each tile as wide as it may be.
///
/// @param count of tiles
/// @param columns at least one
/// @param width of a tile
record Lattice(int count, int columns, double width) {
    static final double GAP = 8;
    static final double MARGIN = 24;
    static final double TOP = 8;

    /// The words below a picture.
    static final double CAPTION = 24;

    private static final double NARROWEST = 168;

    /// Of a wall of that width.
    static Lattice of(int count, double room) {
        double usable = Math.max(NARROWEST, room - 2 * MARGIN);
        int columns = Math.max(1, (int) ((usable + GAP) / (NARROWEST + GAP)));
        return new Lattice(count, columns, Math.floor((usable - (columns - 1) * GAP) / columns));
    }

    double height() {
        return width + CAPTION;
    }

    int rows() {
        return (count + columns - 1) / columns;
    }

    /// Of all rows.
    double total() {
        return rows() == 0 ? 0 : TOP + MARGIN + rows() * (height() + GAP) - GAP;
    }

    double x(int index) {
        return MARGIN + index % columns * (width + GAP);
    }

    double y(int index) {
        int row = index / columns;
        return TOP + row * (height() + GAP);
    }

    /// The first tile of which anything is seen at that offset.
    int first(double offset) {
        int row = (int) Math.floor((offset - TOP + GAP) / (height() + GAP));
        return Math.clamp((long) row * columns, 0, count);
    }

    /// The tile after the last of which anything is seen.
    int end(double offset, double seen) {
        int row = (int) Math.ceil((offset + seen - TOP) / (height() + GAP));
        return Math.clamp((long) row * columns, first(offset), count);
    }

    /// The offset, as close to `offset` as possible, from which the whole tile is seen.
    double revealing(int index, double offset, double seen) {
        double top = y(index) - TOP;
        double bottom = y(index) + height() + GAP - seen;
        return Math.max(0, Math.max(bottom, Math.min(top, offset)));
    }

    /// How many rows a page has.
    int rowsOf(double seen) {
        return Math.max(1, (int) (seen / (height() + GAP)));
    }
}
