package dev.ganglion.ui.markdown;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/// How a reader looks at a listing: all its pieces alike, those that have no node, too. JavaFX thread only.
final class ListingLook {
    private final BooleanProperty wrapped = new SimpleBooleanProperty(this, "wrapped", true);
    private final DoubleProperty left = new SimpleDoubleProperty(this, "left");

    /// Whether long lines go on below, instead of beyond the edge.
    BooleanProperty wrapped() {
        return wrapped;
    }

    /// How far it is scrolled sideways where it is not wrapped.
    DoubleProperty left() {
        return left;
    }
}
