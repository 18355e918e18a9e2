package dev.ganglion.ui.markdown.text;

import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.list.TextRange;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// Flows that are read one after the other as one text, a character between each two.
public final class TextGroup implements Selectable {
    private final Supplier<List<RunFlow>> flows;

    /// The text of the flows that `flows` gives at a time.
    public TextGroup(Supplier<List<RunFlow>> flows) {
        this.flows = flows;
    }

    /// The text of one flow, or of none.
    public static TextGroup of(RunFlow... flows) {
        var all = List.of(flows);
        return new TextGroup(() -> all);
    }

    @Override
    public int offsetAt(Point2D inScene) {
        int start = 0;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (var flow : flows.get()) {
            double distance = distance(flow.localToScene(flow.getLayoutBounds()), inScene);
            if (distance < least) {
                least = distance;
                nearest = start + flow.offsetAt(inScene);
            }
            start += flow.length() + 1;
        }
        return nearest;
    }

    /// A line away counts more than a column away.
    private static double distance(Bounds bounds, Point2D point) {
        double x = Math.max(0, Math.max(bounds.getMinX() - point.getX(), point.getX() - bounds.getMaxX()));
        double y = Math.max(0, Math.max(bounds.getMinY() - point.getY(), point.getY() - bounds.getMaxY()));
        return y * 10_000 + x;
    }

    @Override
    public Bounds boundsAt(int offset) {
        int start = 0;
        for (var flow : flows.get()) {
            if (offset <= start + flow.length()) {
                return flow.boundsAt(offset - start);
            }
            start += flow.length() + 1;
        }
        return flows.get().isEmpty()
                ? new BoundingBox(0, 0, 0, 0)
                : flows.get().getLast().boundsAt(Integer.MAX_VALUE);
    }

    @Override
    public void select(TextRange range) {
        paint(RunFlow.Ground.SELECTED, range.isEmpty() ? List.of() : List.of(range));
    }

    @Override
    public void mark(List<TextRange> found, int current) {
        paint(RunFlow.Ground.FOUND, found);
        paint(RunFlow.Ground.CURRENT, current < 0 ? List.of() : List.of(found.get(current)));
    }

    private void paint(RunFlow.Ground ground, List<TextRange> ranges) {
        int start = 0;
        for (var flow : flows.get()) {
            int from = start;
            int to = start + flow.length();
            flow.paint(
                    ground,
                    ranges.stream()
                            .filter(range -> range.from() < to && range.to() > from)
                            .map(range ->
                                    new TextRange(Math.max(range.from(), from) - from, Math.min(range.to(), to) - from))
                            .toList());
            start = to + 1;
        }
    }
}
