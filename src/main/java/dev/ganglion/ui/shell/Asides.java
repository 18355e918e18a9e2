package dev.ganglion.ui.shell;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// What is told beside the rest, in one line: as much of it as has room as a whole, first come first.
final class Asides extends Region {
    private static final double GAP = 16;

    Asides(Node... told) {
        getChildren().addAll(told);
        setMinWidth(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets around = getInsets();
        double width = getManagedChildren().stream()
                .mapToDouble(told -> Math.ceil(told.prefWidth(-1)) + GAP)
                .sum();
        return around.getLeft() + Math.max(0, width - GAP) + around.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(told -> told.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        for (Node told : getManagedChildren()) {
            double width = Math.ceil(told.prefWidth(-1));
            double height = told.prefHeight(-1);
            told.resizeRelocate(x, (getHeight() - height) / 2, width, height);
            x += width;
            told.setOpacity(x <= getWidth() ? 1 : 0);
            x += GAP;
        }
    }
}
