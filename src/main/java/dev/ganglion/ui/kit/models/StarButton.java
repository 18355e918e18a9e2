package dev.ganglion.ui.kit.models;

import dev.ganglion.ui.kit.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/// A star that is filled for a favourite and an outline for any other model. A press only asks; who owns it decides.
public final class StarButton extends Button {
    private static final PseudoClass STARRED = PseudoClass.getPseudoClass("starred");

    private final BooleanProperty starred = new SimpleBooleanProperty(this, "starred");
    private final Tooltip tip = new Tooltip();

    public StarButton() {
        getStyleClass().setAll("button", "quiet", "icon-button", "star-button");
        setGraphic(new Star());
        setTooltip(tip);
        starred.subscribe(this::say);
    }

    /// Whether the model is a favourite.
    public BooleanProperty starredProperty() {
        return starred;
    }

    private void say(boolean favourite) {
        pseudoClassStateChanged(STARRED, favourite);
        String words = Texts.text(favourite ? "model.unstar" : "model.star");
        setAccessibleText(words);
        tip.setText(Texts.text("model.star.tip", words));
    }
}
