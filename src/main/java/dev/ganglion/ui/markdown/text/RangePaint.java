package dev.ganglion.ui.markdown.text;

import dev.ganglion.ui.markdown.list.TextRange;
import java.util.List;
import javafx.geometry.NodeOrientation;
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
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
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
        boolean fromRight = flow.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        for (var range : ranges) {
            layout.getSelectionGeometry(Math.min(range.from(), length), Math.min(range.to(), length), betweenLines)
                    .forEach(box -> box(fromRight ? mirrored(box, flow.getWidth()) : box));
        }
    }

    /// The layout counts from where the text begins, the node from the left.
    private static Rectangle2D mirrored(Rectangle2D box, double width) {
        return new Rectangle2D(width - box.getMaxX(), box.getMinY(), box.getWidth(), box.getHeight());
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
