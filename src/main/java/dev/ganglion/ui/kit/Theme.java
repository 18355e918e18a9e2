package dev.ganglion.ui.kit;

import javafx.application.ColorScheme;

/// The looks that a user can choose.
public enum Theme {
    LIGHT,
    DARK,
    /// Light or dark, as the desktop is.
    SYSTEM;

    /// The style sheet of this theme on a desktop that prefers `system`.
    String sheet(ColorScheme system) {
        return switch (this) {
            case LIGHT -> "/dev/ganglion/ui/kit/light.css";
            case DARK -> "/dev/ganglion/ui/kit/dark.css";
            case SYSTEM -> (system == ColorScheme.DARK ? DARK : LIGHT).sheet(system);
        };
    }
}
