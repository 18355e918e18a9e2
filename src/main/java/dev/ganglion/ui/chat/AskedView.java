package dev.ganglion.ui.chat;

import dev.ganglion.domain.Turn;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

/// What the user asked, at the right like one's own words in a letter.
final class AskedView extends HBox {
    private static final double WIDEST = 620;

    AskedView(Turn.Prompt prompt) {
        getStyleClass().add("asked");
        setAlignment(Pos.TOP_RIGHT);
        Label text = new Label(prompt.text());
        text.setWrapText(true);
        text.setMaxWidth(WIDEST);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().add("asked-text");
        MenuItem copy = new MenuItem(Texts.text("chat.copy"));
        copy.setOnAction(chosen -> Copying.text(prompt.text()));
        text.setContextMenu(new ContextMenu(copy));
        getChildren().add(text);
    }
}
