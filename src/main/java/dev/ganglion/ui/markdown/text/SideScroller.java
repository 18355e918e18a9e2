package dev.ganglion.ui.markdown.text;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows content as wide as it must be: what does not fit scrolls sideways. Vertical scrolling passes through.
public final class SideScroller extends Region {
    private final Region content;
    private final DoubleProperty left;
    private final ScrollBar bar = new ScrollBar();
    private boolean hasBar = true;

    /// A view of `content`.
    public SideScroller(Region content) {
        this(content, new SimpleDoubleProperty());
    }

    /// A view of `content` from `left` on, which may be shared by several that scroll together.
    public SideScroller(Region content, DoubleProperty left) {
        this.content = content;
        this.left = left;
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> scrollTo(value.doubleValue()));
        getChildren().addAll(content, bar);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    /// Shows the bar when there is something to scroll, or leaves that to another that scrolls with this one.
    public void setHasBar(boolean has) {
        hasBar = has;
        requestLayout();
    }

    /// Says that `left` has changed.
    public void follow() {
        requestLayout();
    }

    private void scroll(ScrollEvent event) {
        if (bar.getMax() > 1 && Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            scrollTo(Math.clamp(left.get() - event.getDeltaX(), 0, bar.getMax()));
            event.consume();
        }
    }

    private void scrollTo(double value) {
        left.set(value);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double needed = Math.max(width, content.minWidth(-1));
        return content.prefHeight(needed) + (hasBar && needed > width ? bar.prefHeight(-1) : 0);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double needed = Math.max(width, content.minWidth(-1));
        double room = needed - width;
        bar.setVisible(hasBar && room > 0);
        bar.setMax(Math.max(1, room));
        bar.setVisibleAmount(Math.max(1, room) * width / needed);
        bar.setValue(Math.min(left.get(), bar.getMax()));
        double barHeight = bar.isVisible() ? bar.prefHeight(-1) : 0;
        double x = room > 0 ? Math.min(left.get(), room) : 0;
        content.resizeRelocate(-snapPositionX(x), 0, needed, getHeight() - barHeight);
        bar.resizeRelocate(0, getHeight() - barHeight, width, barHeight);
    }
}
