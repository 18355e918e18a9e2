package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.kit.Icons;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A button for what a key does, too.
final class DeedButton extends Button {
    DeedButton(Deed deed, Hands hands) {
        super("", Icons.small(deed.icon()));
        getStyleClass().addAll("quiet", "icon-button");
        setId("gallery-" + deed.name());
        setAccessibleText(deed.label());
        setTooltip(new Tooltip(deed.told()));
        setOnAction(_ -> hands.run(deed));
    }
}
