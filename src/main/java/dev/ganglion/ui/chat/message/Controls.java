package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The small controls that messages have in common.
final class Controls {
    private Controls() {}

    /// A quiet button that is an icon; the text of `key` names it to everyone who does not see it.
    static Button icon(Feather icon, String key, Runnable action) {
        Button button = new Button("", Icons.small(icon));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Button word(String key, Runnable action) {
        Button button = new Button(Texts.text(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
