package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.models.StarButton;
import javafx.scene.layout.VBox;

/// What a row begins with: star and box, above each other. Made when it is first to be seen, since most rows never
/// show it and it costs as much as the rest of a row.
final class Margin extends VBox {
    private final StarButton star = new StarButton();
    private final PickBox pick = new PickBox();

    Margin() {
        getStyleClass().add("margin");
        setManaged(false);
        star.setFocusTraversable(false);
        getChildren().setAll(star, pick);
    }

    StarButton star() {
        return star;
    }

    PickBox pick() {
        return pick;
    }
}
