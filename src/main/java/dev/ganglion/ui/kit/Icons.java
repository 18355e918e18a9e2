package dev.ganglion.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of the one pack we use, in its two sizes, and buttons of them; their colour is the style sheet's.
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

    /// A button that shows an icon alone; `words` say what it does to who points at it, or cannot see it.
    public static Button button(Feather icon, String words, Runnable deed) {
        Button button = new Button("", small(icon));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private static FontIcon styled(Feather icon, String size) {
        var node = new FontIcon(icon);
        node.getStyleClass().addAll("icon", size);
        return node;
    }
}
