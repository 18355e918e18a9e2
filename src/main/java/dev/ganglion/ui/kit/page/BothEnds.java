package dev.ganglion.ui.kit.page;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// Two things at the ends of a line: the first has what room the last leaves, and the last goes below it
/// where there is not enough for both, as in a narrow or an enlarged window.
public final class BothEnds extends Region {
    private static final double GAP = 8;
    private static final double ROWS = 4;

    private final Region first;
    private final Region last;

    /// @param first its least width decides whether both have room
    public BothEnds(Region first, Region last) {
        this.first = first;
        this.last = last;
        getStyleClass().add("both-ends");
        setMinWidth(0);
        getChildren().addAll(first, last);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double beside() {
        return last.isManaged() ? last.prefWidth(-1) + GAP : 0;
    }

    private boolean fits(double width) {
        return first.minWidth(-1) + beside() <= width;
    }

    private double inner(double width) {
        Insets around = getInsets();
        return width - around.getLeft() - around.getRight();
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets around = getInsets();
        return around.getLeft() + first.prefWidth(-1) + beside() + around.getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = inner(width < 0 ? prefWidth(-1) : width);
        double below = last.prefHeight(-1);
        double content =
                fits(room) ? Math.max(first.prefHeight(room - beside()), below) : first.prefHeight(room) + ROWS + below;
        return getInsets().getTop() + content + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double room = inner(getWidth());
        double height = getHeight() - around.getTop() - around.getBottom();
        double x = around.getLeft();
        double y = around.getTop();
        if (fits(room)) {
            layoutInArea(first, x, y, room - beside(), height, 0, HPos.LEFT, VPos.CENTER);
            end(x, y, room, height);
        } else {
            double top = first.prefHeight(room);
            layoutInArea(first, x, y, room, top, 0, HPos.LEFT, VPos.CENTER);
            end(x, y + top + ROWS, room, height - top - ROWS);
        }
    }

    /// No wider than it is, so that it lies over nothing.
    private void end(double x, double y, double width, double height) {
        layoutInArea(last, x, y, width, height, 0, Insets.EMPTY, false, true, HPos.RIGHT, VPos.CENTER);
    }
}
