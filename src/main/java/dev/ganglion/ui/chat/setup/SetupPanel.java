package dev.ganglion.ui.chat.setup;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/// A panel that is as high as its content is at the width that it gets, up to its greatest height.
final class SetupPanel extends ScrollPane {
    SetupPanel() {
        getStyleClass().add("setup-panel");
        setFitToWidth(true);
        managedProperty().bind(visibleProperty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (getContent() == null || width < 0) {
            return super.computePrefHeight(width);
        }
        double inside = Math.min(
                width - snappedLeftInset() - snappedRightInset(), getContent().maxWidth(-1));
        return snappedTopInset() + Math.ceil(getContent().prefHeight(inside)) + snappedBottomInset();
    }
}
