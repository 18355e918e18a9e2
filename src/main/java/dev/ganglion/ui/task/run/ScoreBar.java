package dev.ganglion.ui.task.run;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A share from 0 to 1 as a bar over its track. UI thread only.
public final class ScoreBar extends Region {
    private static final double HEIGHT = 6;
    private static final double USUAL_WIDTH = 120;

    private final Region track = new Region();
    private final Region filled = new Region();
    private final double share;

    public ScoreBar(double share) {
        this.share = Math.clamp(share, 0, 1);
        getStyleClass().add("score-bar");
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText(figure(share));
        track.getStyleClass().add("track");
        filled.getStyleClass().add("filled");
        getChildren().addAll(track, filled);
    }

    /// A score as it stands in tables, such as `0.931`.
    public static String figure(double score) {
        return String.format(Locale.ROOT, "%.3f", score);
    }

    @Override
    protected void layoutChildren() {
        double top = (getHeight() - HEIGHT) / 2;
        track.resizeRelocate(0, top, getWidth(), HEIGHT);
        filled.resizeRelocate(0, top, Math.rint(getWidth() * share), HEIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
        return USUAL_WIDTH;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }
}
