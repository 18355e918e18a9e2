package dev.ganglion.ui.chat.message;

import dev.ganglion.domain.Part;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A call of a tool as a card: its name and its arguments. Nothing is run.
final class CallView extends VBox {
    CallView(Part.ToolCall call) {
        getStyleClass().add("call");
        Arguments arguments = Arguments.of(call.arguments());
        Label name = new Label(Texts.text("message.call", call.name()), Icons.small(Feather.TOOL));
        name.getStyleClass().add("call-name");
        HBox head = new HBox(
                name,
                Controls.space(),
                Controls.icon(Feather.COPY, "message.call.copy", () -> Copying.text(call.arguments())));
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, text(arguments.text()));
        if (arguments.broken()) {
            Label broken = new Label(Texts.text("message.call.broken"), Icons.small(Feather.ALERT_TRIANGLE));
            broken.getStyleClass().add("call-broken");
            broken.setWrapText(true);
            getChildren().add(broken);
        }
    }

    static Label text(String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        text.getStyleClass().addAll("mono", "call-text");
        return text;
    }
}
