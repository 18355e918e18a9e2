package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;

/// Takes the model of a row into the comparison. A press only asks; the comparison decides.
final class PickBox extends CheckBox {
    PickBox() {
        getStyleClass().add("pick-box");
        setFocusTraversable(false);
        setAccessibleText(Texts.text("card.compare"));
        setTooltip(new Tooltip(Texts.text("card.compare.tip")));
    }
}
