package dev.ganglion.ui.image.mask;

import java.util.BitSet;

/// The pixels that are painted.
final class Canvas {
    private final int width;
    private final int height;
    private BitSet painted;

    Canvas(int width, int height, BitSet painted) {
        this.width = width;
        this.height = height;
        this.painted = painted;
    }

    Area all() {
        return new Area(0, 0, width, height);
    }

    BitSet copy() {
        return (BitSet) painted.clone();
    }

    void replace(BitSet other) {
        painted = other;
    }

    boolean isEmpty() {
        return painted.isEmpty();
    }

    boolean at(int x, int y) {
        return painted.get(y * width + x);
    }

    void invert() {
        painted.flip(0, width * height);
    }

    void clear() {
        painted.clear();
    }

    /// Draws a line that is `radius` wide on either side, with round ends.
    Area line(Point from, Point to, int radius, Tool tool) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        int steps = (int) Math.ceil(length / Math.max(1, radius / 4.0));
        for (int i = 0; i <= steps; i++) {
            double part = steps == 0 ? 0 : (double) i / steps;
            disc(from.towards(to, part), radius, tool);
        }
        int left = (int) Math.floor(Math.min(from.x(), to.x())) - radius - 1;
        int top = (int) Math.floor(Math.min(from.y(), to.y())) - radius - 1;
        int right = (int) Math.ceil(Math.max(from.x(), to.x())) + radius + 2;
        int bottom = (int) Math.ceil(Math.max(from.y(), to.y())) + radius + 2;
        return new Area(Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom));
    }

    private void disc(Point middle, int radius, Tool tool) {
        int top = Math.max(0, (int) Math.round(middle.y() - radius));
        int bottom = Math.min(height - 1, (int) Math.round(middle.y() + radius));
        for (int y = top; y <= bottom; y++) {
            double down = y - middle.y();
            double half = Math.sqrt(Math.max(0, (double) radius * radius - down * down));
            int left = Math.clamp(Math.round(middle.x() - half), 0, width);
            int right = Math.clamp(Math.round(middle.x() + half) + 1, 0, width);
            if (left < right) {
                painted.set(y * width + left, y * width + right, tool == Tool.BRUSH);
            }
        }
    }
}
