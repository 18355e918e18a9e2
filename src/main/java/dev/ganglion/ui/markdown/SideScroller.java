package dev.ganglion.ui.markdown;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows content as wide as it must be: what does not fit scrolls sideways. Vertical scrolling passes through.
final class SideScroller extends Region {
    private final Region content;
    private final ScrollBar bar = new ScrollBar();

    SideScroller(Region content) {
        this.content = content;
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(_ -> requestLayout());
        getChildren().addAll(content, bar);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    private void scroll(ScrollEvent event) {
        if (bar.isVisible() && Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            bar.setValue(Math.clamp(bar.getValue() - event.getDeltaX(), 0, bar.getMax()));
            event.consume();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double needed = Math.max(width, content.minWidth(-1));
        return content.prefHeight(needed) + (needed > width ? bar.prefHeight(-1) : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double needed = Math.max(width, content.minWidth(-1));
        double room = needed - width;
        bar.setVisible(room > 0);
        bar.setMax(Math.max(1, room));
        bar.setVisibleAmount(Math.max(1, room) * width / needed);
        double barHeight = room > 0 ? bar.prefHeight(-1) : 0;
        double x = room > 0 ? Math.min(bar.getValue(), room) : 0;
        content.resizeRelocate(-snapPositionX(x), 0, needed, getHeight() - barHeight);
        bar.resizeRelocate(0, getHeight() - barHeight, width, barHeight);
    }
}
