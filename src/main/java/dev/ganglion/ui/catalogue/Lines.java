package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.catalogue.Spans.Span;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;

/// One or two lines of a row, which end at the right edge of their column; an empty one takes no room.
record Lines(Text first, Text second) {
    private static final double GAP = 3;

    Lines() {
        this(text("figure"), text("second"));
    }

    /// A word or figure of a row. It cannot be too long for its column, so it needs no label around it.
    static Text text(String style) {
        var text = new Text();
        text.getStyleClass().add(style);
        text.setTextOrigin(VPos.TOP);
        text.setManaged(false);
        // The pointer is on it between its strokes too.
        text.setPickOnBounds(true);
        return text;
    }

    List<Node> nodes() {
        return List.of(first, second);
    }

    void show(String above, String below) {
        first.setText(above);
        second.setText(below);
    }

    /// Places them in the middle of a row of that height.
    void place(Span span, double height) {
        List<Text> said = Stream.of(first, second)
                .filter(text -> !text.getText().isEmpty())
                .toList();
        double y = (height - said.stream().mapToDouble(Lines::height).sum() - GAP * (said.size() - 1)) / 2;
        for (Text text : said) {
            text.relocate(Math.rint(span.to() - text.getLayoutBounds().getWidth()), Math.rint(y));
            y += height(text) + GAP;
        }
    }

    /// Places a single one.
    static void place(Text text, Span span, double height) {
        text.relocate(Math.rint(span.to() - text.getLayoutBounds().getWidth()), Math.rint((height - height(text)) / 2));
    }

    private static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }
}
