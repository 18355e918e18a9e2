package dev.ganglion.ui.settings;

import dev.ganglion.ui.kit.Looks;
import dev.ganglion.ui.kit.Theme;
import dev.ganglion.ui.kit.page.Presenting;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Looks that are remembered as long as the test.
final class FixedLooks implements Looks {
    private final ReadOnlyObjectWrapper<Theme> theme = new ReadOnlyObjectWrapper<>(Theme.SYSTEM);
    private final ReadOnlyObjectWrapper<Presenting> presentation = new ReadOnlyObjectWrapper<>(Presenting.ON);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);

    @Override
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.getReadOnlyProperty();
    }

    @Override
    public void use(Theme chosen) {
        theme.set(chosen);
    }

    @Override
    public ReadOnlyDoubleProperty zoom() {
        return zoom.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Presenting> presentation() {
        return presentation.getReadOnlyProperty();
    }

    @Override
    public void presentAs(Presenting how) {
        presentation.set(how);
    }

    @Override
    public void zoomTo(double factor) {
        zoom.set(factor);
    }
}
