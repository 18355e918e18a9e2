package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Below pictures that are compared: what is not the same with all of them, each in its part of the width.
final class CaptionRow extends Region {
    private static final double GAP = 16;

    private final List<Label> captions;

    CaptionRow(List<Drawn> pictures) {
        getStyleClass().addAll("captions", "hairline-top");
        captions = Facts.differences(pictures).stream().map(CaptionRow::caption).toList();
        getChildren().addAll(captions);
    }

    private static Label caption(String words) {
        Label caption = new Label(Wrapping.safe(words));
        caption.getStyleClass().add("secondary");
        caption.setWrapText(true);
        return caption;
    }

    /// Marks one of them.
    void mark(int index) {
        for (int i = 0; i < captions.size(); i++) {
            captions.get(i).pseudoClassStateChanged(GalleryPane.CURRENT, i == index);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double each = width < 0 ? -1 : part(width);
        return snappedTopInset()
                + captions.stream()
                        .mapToDouble(one -> one.prefHeight(each))
                        .max()
                        .orElse(0)
                + snappedBottomInset();
    }

    private double part(double width) {
        double usable = width - snappedLeftInset() - snappedRightInset() - GAP * (captions.size() - 1);
        return Math.max(0, Math.floor(usable / captions.size()));
    }

    @Override
    protected void layoutChildren() {
        double each = part(getWidth());
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        for (int i = 0; i < captions.size(); i++) {
            double x = snappedLeftInset() + i * (each + GAP);
            captions.get(i).resizeRelocate(x, snappedTopInset(), each, height);
        }
    }
}
