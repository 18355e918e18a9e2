package dev.ganglion.ui.embedding.draw;

import dev.ganglion.ui.embedding.maths.Projection;
import java.util.DoubleSummaryStatistics;
import java.util.stream.IntStream;

/// Which part of a plane is seen, and how large.
///
/// @param scale pixels for a unit of the plane
/// @param x where the plane's zero is seen
/// @param y where it is seen downwards; the plane itself counts upwards
record Viewport(double scale, double x, double y) {
    private static final double EDGE = 0.1;
    private static final double SMALLEST = 1e-9;

    /// The one in which all places are seen.
    static Viewport fit(Projection plane, double width, double height) {
        DoubleSummaryStatistics across =
                IntStream.range(0, plane.size()).mapToDouble(plane::across).summaryStatistics();
        DoubleSummaryStatistics up =
                IntStream.range(0, plane.size()).mapToDouble(plane::up).summaryStatistics();
        if (plane.size() == 0) {
            return new Viewport(1, width / 2, height / 2);
        }
        double left = across.getMin();
        double right = across.getMax();
        double bottom = up.getMin();
        double top = up.getMax();
        double scale = Math.min(
                Math.max(1, width * (1 - 2 * EDGE)) / Math.max(SMALLEST, right - left),
                Math.max(1, height * (1 - 2 * EDGE)) / Math.max(SMALLEST, top - bottom));
        return new Viewport(scale, width / 2 - scale * (left + right) / 2, height / 2 + scale * (bottom + top) / 2);
    }

    double x(double across) {
        return x + scale * across;
    }

    double y(double up) {
        return y - scale * up;
    }

    /// Larger by that factor, while what is seen at that place stays there.
    Viewport zoom(double factor, double atX, double atY) {
        return new Viewport(scale * factor, atX - (atX - x) * factor, atY - (atY - y) * factor);
    }

    Viewport move(double byX, double byY) {
        return new Viewport(scale, x + byX, y + byY);
    }
}
