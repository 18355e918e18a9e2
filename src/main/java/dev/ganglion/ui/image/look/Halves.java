package dev.ganglion.ui.image.look;

import javafx.scene.layout.Region;

/// A picture at the left and a column at the right that grows with the page, so that two cards find room
/// in it. UI thread only.
final class Halves extends Region {
    private static final double NARROWEST = 304;
    private static final double WIDEST = 640;
    private static final double SHARE = 0.46;

    private final Region left;
    private final Region right;

    Halves(Region left, Region right) {
        this.left = left;
        this.right = right;
        setMinSize(0, 0);
        right.getStyleClass().add("hairline-left");
        getChildren().addAll(left, right);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double column = Math.min(width, Math.clamp(Math.rint(width * SHARE), NARROWEST, WIDEST));
        left.resizeRelocate(0, 0, width - column, getHeight());
        right.resizeRelocate(width - column, 0, column, getHeight());
    }
}
