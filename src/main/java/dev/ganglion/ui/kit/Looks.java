package dev.ganglion.ui.kit;

import dev.ganglion.ui.kit.page.Presenting;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/// How the window looks, for a page that lets the user choose. UI thread only; what is chosen is remembered.
public interface Looks {
    /// The sizes that can be chosen, smallest first; 1 is as designed.
    List<Double> ZOOMS = List.of(0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0);

    ReadOnlyObjectProperty<Theme> theme();

    void use(Theme theme);

    ReadOnlyDoubleProperty zoom();

    /// How the window will be shown to others, which is not [Presenting#OFF].
    ReadOnlyObjectProperty<Presenting> presentation();

    void presentAs(Presenting how);

    /// One of [#ZOOMS].
    void zoomTo(double factor);
}
