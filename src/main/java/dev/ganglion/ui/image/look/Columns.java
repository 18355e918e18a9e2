package dev.ganglion.ui.image.look;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Cards in as many columns as there is room for, each below the shortest. UI thread only.
final class Columns extends Pane {
    private static final double NARROWEST = 224;
    private static final double GAP = 12;

    Columns() {
        getStyleClass().add("columns");
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private int count(double width) {
        int fit = (int) ((width + GAP) / (NARROWEST + GAP));
        return Math.clamp(fit, 1, Math.max(1, getManagedChildren().size()));
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return NARROWEST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(0, arrange(width < 0 ? NARROWEST : width) - GAP);
    }

    @Override
    protected void layoutChildren() {
        arrange(getWidth());
    }

    /// Places all and says how high the highest column is.
    private double arrange(double width) {
        int columns = count(width);
        double each = Math.floor((width - GAP * (columns - 1)) / columns);
        double[] bottoms = new double[columns];
        List<Node> cards = getManagedChildren();
        for (Node card : cards) {
            int column = shortest(bottoms);
            double height = card.prefHeight(each);
            card.resizeRelocate(column * (each + GAP), bottoms[column], each, height);
            bottoms[column] += height + GAP;
        }
        double highest = 0;
        for (double bottom : bottoms) {
            highest = Math.max(highest, bottom);
        }
        return highest;
    }

    private static int shortest(double[] bottoms) {
        int best = 0;
        for (int i = 1; i < bottoms.length; i++) {
            if (bottoms[i] < bottoms[best]) {
                best = i;
            }
        }
        return best;
    }
}
