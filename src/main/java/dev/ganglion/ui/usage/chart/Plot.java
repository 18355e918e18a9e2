package dev.ganglion.ui.usage.chart;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.usage.sums.Axis;
import dev.ganglion.ui.usage.sums.Bars;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// Where the bars of a chart are, in pixels.
record Plot(Bars bars, Axis axis, Area area) {
    private static final double WIDEST = 28;

    /// The part of the chart that the bars stand in.
    record Area(double left, double top, double right, double bottom) {
        double width() {
            return Math.max(0, right - left);
        }

        double height() {
            return Math.max(0, bottom - top);
        }
    }

    /// The room that each bar has, the gap beside it too.
    double pitch() {
        return bars.bars().isEmpty() ? 0 : area.width() / bars.bars().size();
    }

    /// The left edge of a bar.
    double left(int bar) {
        return Math.round(area.left() + bar * pitch() + (pitch() - width()) / 2);
    }

    double width() {
        double gap = pitch() > 8 ? pitch() * 0.3 : 1;
        return Math.max(1, Math.round(Math.min(WIDEST, pitch() - gap)));
    }

    /// Where an amount is.
    double y(double neurons) {
        return area.bottom() - neurons / axis.top() * area.height();
    }

    /// The bar at that place, or -1.
    int at(double x) {
        if (bars.bars().isEmpty() || x < area.left() || x > area.right()) {
            return -1;
        }
        return Math.min(bars.bars().size() - 1, (int) ((x - area.left()) / pitch()));
    }

    /// All parts of one series, as one shape.
    List<PathElement> series(int series) {
        List<PathElement> shape = new ArrayList<>();
        for (int i = 0; i < bars.bars().size(); i++) {
            List<Neurons> parts = bars.bars().get(i).parts();
            double below = 0;
            for (int under = 0; under < series; under++) {
                below += parts.get(under).amount().doubleValue();
            }
            double part = parts.get(series).amount().doubleValue();
            if (part > 0) {
                rectangle(shape, left(i), y(below + part), y(below));
            }
        }
        return shape;
    }

    private void rectangle(List<PathElement> shape, double left, double top, double bottom) {
        double right = left + width();
        // A hairline between parts that stand on each other keeps them apart whatever their colours.
        double upper = bottom - top > 3 ? top + 1 : top;
        shape.add(new MoveTo(left, upper));
        shape.add(new LineTo(right, upper));
        shape.add(new LineTo(right, bottom));
        shape.add(new LineTo(left, bottom));
        shape.add(new ClosePath());
    }
}
