package dev.ganglion.ui.kit.models;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/// A vendor's letters on a tile in its quiet colour. Says nothing to a screen reader: the name stands beside it.
public final class Monogram extends Label {
    /// States rather than style classes: another class would look up all rules for the tile anew, which
    /// was a tenth of what it costs to show another model in a row.
    private static final List<PseudoClass> HUES = IntStream.range(0, Vendor.HUES)
            .mapToObj(hue -> PseudoClass.getPseudoClass("hue-" + hue))
            .toList();

    private Optional<PseudoClass> hue = Optional.empty();

    /// An empty tile.
    public Monogram() {
        getStyleClass().setAll("monogram");
        setAccessibleRole(AccessibleRole.NODE);
    }

    public Monogram(Vendor vendor) {
        this();
        show(vendor);
    }

    /// Shows another vendor.
    public void show(Vendor vendor) {
        setText(vendor.monogram());
        var wanted = Optional.of(HUES.get(vendor.hue()));
        if (!wanted.equals(hue)) {
            hue.ifPresent(before -> pseudoClassStateChanged(before, false));
            hue = wanted;
            hue.ifPresent(now -> pseudoClassStateChanged(now, true));
        }
    }
}
