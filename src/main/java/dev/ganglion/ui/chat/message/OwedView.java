package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where the user writes what the called tools say, and sends it. Ctrl+Enter sends too.
final class OwedView extends VBox {
    OwedView(Owed owed, Deeds deeds) {
        getStyleClass().add("owed");
        owed.entries().forEach(entry -> getChildren().addAll(label(entry), area(entry)));
        getChildren().add(foot(owed, deeds));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                deeds.send(owed);
                event.consume();
            }
        });
    }

    private static HBox label(Owed.Entry entry) {
        Label name =
                new Label(Texts.text("message.result", entry.call().name()), Icons.small(Feather.CORNER_DOWN_RIGHT));
        name.getStyleClass().add("call-name");
        HBox label = new HBox(name, Controls.space());
        label.setAlignment(Pos.CENTER_LEFT);
        if (!entry.canned().isEmpty()) {
            Button canned = Controls.word("message.canned", () -> entry.result().set(entry.canned()));
            canned.getStyleClass().addAll("quiet", "canned");
            canned.disableProperty().bind(entry.result().isEqualTo(entry.canned()));
            label.getChildren().add(canned);
        }
        return label;
    }

    private static GrowingArea area(Owed.Entry entry) {
        GrowingArea area = new GrowingArea();
        area.getStyleClass().addAll("mono", "result");
        area.setPromptText(Texts.text("message.result.prompt"));
        area.setAccessibleText(Texts.text("message.result", entry.call().name()));
        area.textProperty().bindBidirectional(entry.result());
        return area;
    }

    private static HBox foot(Owed owed, Deeds deeds) {
        Label hint = new Label();
        hint.textProperty()
                .bind(deeds.isLast(owed.reply().id())
                        .map(last -> Texts.text(last ? "message.owed.hint" : "message.owed.passed")));
        hint.getStyleClass().add("muted");
        hint.setMinWidth(0);
        Button send = Controls.word("message.results.send", () -> deeds.send(owed));
        send.getStyleClass().addAll("accent", "send-results");
        send.disableProperty().bind(deeds.ready().map(ready -> !ready));
        HBox foot = new HBox(hint, Controls.space(), send);
        foot.getStyleClass().add("edit-buttons");
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }
}
