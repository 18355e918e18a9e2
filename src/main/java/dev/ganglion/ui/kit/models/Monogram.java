package dev.ganglion.ui.kit.models;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A vendor's letters on a tile in its quiet colour. Says nothing to a screen reader: the name stands beside it.
public final class Monogram extends Label {
    /// Which of the style classes is the hue. It is replaced in one change: two while a cell is being laid out
    /// would leave the tile without style.
    private static final int HUE = 1;

    /// An empty tile.
    public Monogram() {
        getStyleClass().setAll("monogram", "hue");
        setAccessibleRole(AccessibleRole.NODE);
    }

    public Monogram(Vendor vendor) {
        this();
        show(vendor);
    }

    /// Shows another vendor.
    public void show(Vendor vendor) {
        setText(vendor.monogram());
        String hue = "hue-" + vendor.hue();
        if (!getStyleClass().get(HUE).equals(hue)) {
            getStyleClass().set(HUE, hue);
        }
    }
}
