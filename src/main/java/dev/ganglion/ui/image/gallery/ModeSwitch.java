package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.kit.Icons;
import javafx.beans.property.ObjectProperty;
import javafx.event.ActionEvent;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Chooses how pictures are compared.
final class ModeSwitch extends HBox {
    ModeSwitch(ObjectProperty<Mode> mode) {
        getStyleClass().add("segment");
        for (Mode each : Mode.values()) {
            ToggleButton button = new ToggleButton(each.label(), Icons.small(each.icon()));
            button.setId("gallery-mode-" + each.name());
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(Deed.COMPARE.keys().getDisplayText()));
            button.addEventHandler(ActionEvent.ACTION, _ -> {
                mode.set(each);
                button.setSelected(true);
            });
            mode.subscribe(now -> button.setSelected(now == each));
            getChildren().add(button);
        }
    }
}
