package dev.ganglion.ui.embedding.draw;

import javafx.scene.layout.Region;

/// How much a figure is of the most that it can be. UI thread only.
public final class Bar extends Region {
    private final Region filled = new Region();
    private double part;

    public Bar() {
        getStyleClass().add("figure-bar");
        filled.getStyleClass().add("filled");
        filled.setManaged(false);
        getChildren().add(filled);
    }

    /// Fills that part of it.
    ///
    /// @param of from 0 to 1
    public void show(double of) {
        part = Math.clamp(of, 0, 1);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, getWidth() * part, getHeight());
    }
}
