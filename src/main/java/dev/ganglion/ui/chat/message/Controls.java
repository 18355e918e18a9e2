package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
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
        button.setOnAction(_ -> action.run());
        tip(button, button::getAccessibleText);
        return button;
    }

    /// Gives a control a tip, which is made when the pointer first comes: a tip is a window, which takes
    /// longer to make than the control. It says each time what `words` gives then; the last that is given
    /// to a control counts.
    static void tip(Control control, Supplier<String> words) {
        control.setOnMouseEntered(_ -> {
            if (control.getTooltip() == null) {
                control.setTooltip(new Tooltip());
            }
            control.getTooltip().setText(words.get());
        });
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
