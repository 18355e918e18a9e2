package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.text.RunFlow;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// A piece of a listing as wide as the longest line of all of it, so that all pieces scroll alike.
final class WideFlow extends Region {
    /// The width of one on screen.
    static final double CHARACTER = 7.8;

    private final RunFlow flow;
    private final Supplier<Listing> listing;

    WideFlow(RunFlow flow, Supplier<Listing> listing) {
        this.flow = flow;
        this.listing = listing;
        getChildren().add(flow);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return Math.max(Math.ceil(flow.prefWidth(-1)), Math.ceil(listing.get().columns() * CHARACTER));
    }

    @Override
    protected double computePrefHeight(double width) {
        return flow.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        flow.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
