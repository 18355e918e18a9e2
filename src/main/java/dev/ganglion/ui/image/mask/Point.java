package dev.ganglion.ui.image.mask;

/// A place in the picture, in its pixels.
record Point(double x, double y) {
    /// The place that lies so far on the way to another: 0 is here, 1 is there.
    Point towards(Point other, double part) {
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }
}
