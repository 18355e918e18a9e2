package dev.ganglion.ui.markdown.text;

import dev.ganglion.ui.markdown.list.TextRange;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;

/// The ground behind ranges of a flow's text. It takes no part in the layout of the flow.
final class RangePaint extends Path {
    private final boolean betweenLines;
    private List<TextRange> ranges = List.of();

    /// Paint of a style that covers the space between lines, too, or leaves it.
    RangePaint(String style, boolean betweenLines) {
        this.betweenLines = betweenLines;
        getStyleClass().add(style);
        setManaged(false);
        setMouseTransparent(true);
    }

    /// Takes ranges to paint; false when they are the same as before.
    boolean show(List<TextRange> now) {
        boolean differs = !now.equals(ranges);
        ranges = now;
        return differs;
    }

    /// Paints where the text of `flow` stands now.
    void draw(TextFlow flow, int length) {
        getElements().clear();
        if (ranges.isEmpty()) {
            return;
        }
        var layout = flow.getLayoutInfo();
        for (var range : ranges) {
            layout.getSelectionGeometry(Math.min(range.from(), length), Math.min(range.to(), length), betweenLines)
                    .forEach(this::box);
        }
    }

    private void box(Rectangle2D box) {
        getElements()
                .addAll(
                        new MoveTo(box.getMinX(), box.getMinY()),
                        new LineTo(box.getMaxX(), box.getMinY()),
                        new LineTo(box.getMaxX(), box.getMaxY()),
                        new LineTo(box.getMinX(), box.getMaxY()),
                        new LineTo(box.getMinX(), box.getMinY()));
    }
}
