package dev.ganglion.ui.usage.chart;

import dev.ganglion.domain.Neurons;
import dev.ganglion.ui.usage.sums.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;

/// What stands around the bars of a plot: lines and the places of labels.
record Marks(Plot plot) {
    private static final double HALF = 0.5;

    /// A line at each number of the axis.
    List<PathElement> grid() {
        List<PathElement> lines = new ArrayList<>();
        for (int i = 0; i <= plot.axis().steps(); i++) {
            lines.addAll(line(plot.axis().at(i).amount().doubleValue()));
        }
        return lines;
    }

    /// A line at the neurons that a day has free, where days are shown one by one and it is within the chart.
    List<PathElement> allowance() {
        double free = Neurons.FREE_A_DAY.amount().doubleValue();
        boolean days = plot.bars().bars().stream().allMatch(bar -> bar.span().days() == 1);
        return days && free < plot.axis().top() ? line(free) : List.of();
    }

    /// The bars that have a label, the last one always, no two nearer than `room`.
    List<Integer> days(double room) {
        int bars = plot.bars().bars().size();
        if (bars == 0 || plot.pitch() <= 0) {
            return List.of();
        }
        int each = Math.max(1, (int) Math.ceil(room / plot.pitch()));
        return IntStream.range(0, bars)
                .filter(bar -> (bars - 1 - bar) % each == 0)
                .boxed()
                .toList();
    }

    /// Where the bars before those days end.
    double before(Span days) {
        long outside = plot.bars().bars().stream()
                .filter(bar -> bar.span().last().isBefore(days.first()))
                .count();
        return plot.area().left() + outside * plot.pitch();
    }

    private List<PathElement> line(double neurons) {
        double y = Math.round(plot.y(neurons)) + HALF;
        return List.of(new MoveTo(plot.area().left(), y), new LineTo(plot.area().right(), y));
    }
}
