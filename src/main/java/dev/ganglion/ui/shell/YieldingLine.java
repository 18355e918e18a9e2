package dev.ganglion.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Parts side by side, each of them whole or not there at all: where there is no room for all, those give
/// way that matter least.
final class YieldingLine extends Pane {
    private static final double GAP = 16;

    private final List<Region> parts;
    private final List<Region> yielding;

    /// @param parts from left to right
    /// @param yields those that may give way, the first of them first
    YieldingLine(List<Region> parts, List<Region> yields) {
        // Whether a part has anything to say is its own affair, so that each is hidden in a frame.
        Map<Region, Region> frames = parts.stream().collect(Collectors.toMap(part -> part, StackPane::new));
        this.parts = parts.stream().map(frames::get).toList();
        this.yielding = yields.stream().map(frames::get).toList();
        getChildren().addAll(this.parts);
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(parts.stream().filter(part -> !yielding.contains(part)).toList());
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(parts);
    }

    @Override
    protected double computePrefHeight(double width) {
        return parts.stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
    }

    private static double width(List<Region> of) {
        double[] widths = of.stream()
                .mapToDouble(part -> Math.ceil(part.prefWidth(-1)))
                .filter(width -> width > 0)
                .toArray();
        double sum = 0;
        for (double width : widths) {
            sum += width;
        }
        return sum + GAP * Math.max(0, widths.length - 1);
    }

    @Override
    protected void layoutChildren() {
        List<Region> staying = new ArrayList<>(parts);
        for (Region next : yielding) {
            if (width(staying) > getWidth()) {
                staying.remove(next);
            }
        }
        double x = 0;
        for (Region part : parts) {
            double width = Math.ceil(part.prefWidth(-1));
            boolean shown = staying.contains(part) && width > 0;
            part.setVisible(shown);
            if (shown) {
                part.resizeRelocate(x, 0, width, getHeight());
                x += width + GAP;
            }
        }
    }

    /// What is shown of it now, from left to right.
    List<Node> shown() {
        return parts.stream()
                .filter(Node::isVisible)
                .map(frame -> frame.getChildrenUnmodifiable().getFirst())
                .toList();
    }
}
