package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.domain.chat.Turn;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the called tools said, each as a card.
final class ToldView extends VBox {
    private static final int SHOWN = 20_000;

    ToldView(Turn.Results results, Place place, Deeds deeds) {
        getStyleClass().add("told");
        results.results().forEach(result -> getChildren().add(card(result)));
        if (!place.alone()) {
            getChildren().add(new SiblingsView(results.id(), place, deeds));
        }
    }

    private static VBox card(Part.ToolResult result) {
        Label name = new Label(Texts.text("message.result", result.name()), Icons.small(Feather.CORNER_DOWN_RIGHT));
        name.getStyleClass().add("call-name");
        String content = result.content();
        VBox card =
                new VBox(name, CallView.text(content.length() <= SHOWN ? content : content.substring(0, SHOWN) + "…"));
        card.getStyleClass().add("call");
        return card;
    }
}
