package dev.ganglion.ui.kit;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// Dresses every window of the application in the chosen theme, live. JavaFX thread only.
public final class Appearance {
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.SYSTEM);
    private final ObservableValue<String> sheet;

    /// Begins with [Theme#SYSTEM]; `system` is what the desktop prefers
    /// (`Platform.getPreferences().colorSchemeProperty()`).
    public Appearance(ObservableValue<ColorScheme> system) {
        sheet = theme.flatMap(chosen -> system.map(chosen::sheet));
        sheet.subscribe(Application::setUserAgentStylesheet);
    }

    /// The choice of the user.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }
}
