package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Which of several versions of a message is shown, and the way to the others.
final class SiblingsView extends HBox {
    SiblingsView(String turn, Place place, Deeds deeds) {
        getStyleClass().add("siblings");
        setAlignment(Pos.CENTER_LEFT);
        Button before = Controls.icon(Feather.CHEVRON_LEFT, "message.before", () -> deeds.turnTo(turn, -1));
        Button after = Controls.icon(Feather.CHEVRON_RIGHT, "message.after", () -> deeds.turnTo(turn, 1));
        before.getStyleClass().add("sibling-before");
        after.getStyleClass().add("sibling-after");
        Label which = new Label(Texts.text("message.place", place.index() + 1, place.count()));
        which.getStyleClass().addAll("muted", "figures");
        which.setMinWidth(USE_PREF_SIZE);
        which.setAccessibleText(Texts.text("message.place.spoken", place.index() + 1, place.count()));
        before.disableProperty().bind(deeds.ready().map(ready -> !ready || !place.hasBefore()));
        after.disableProperty().bind(deeds.ready().map(ready -> !ready || !place.hasAfter()));
        getChildren().addAll(before, which, after);
    }
}
