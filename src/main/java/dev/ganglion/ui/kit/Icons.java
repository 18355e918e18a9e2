package dev.ganglion.ui.kit;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one pack we use, in its two sizes; their colour is the style sheet's.
public final class Icons {
    private Icons() {}

    /// An icon of 16 pixels, for controls and rows.
    public static FontIcon small(Feather icon) {
        return styled(icon, "icon-small");
    }

    /// An icon of 20 pixels, for the navigation rail and empty states.
    public static FontIcon large(Feather icon) {
        return styled(icon, "icon-large");
    }

    private static FontIcon styled(Feather icon, String size) {
        var node = new FontIcon(icon);
        node.getStyleClass().addAll("icon", size);
        return node;
    }
}
