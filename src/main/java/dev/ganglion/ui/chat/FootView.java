package dev.ganglion.ui.chat;

import dev.ganglion.domain.Outcome;
import dev.ganglion.domain.Turn;
import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The end of an answer: how it ended, what it cost, copy and regenerate.
final class FootView extends VBox {
    FootView(Turn.Reply reply, ChatViewModel chat) {
        getStyleClass().add("foot");
        String ending = FootText.ending(reply.outcome());
        if (!ending.isEmpty()) {
            getChildren().add(ending(reply.outcome(), ending));
        }
        getChildren().add(line(reply, chat));
    }

    private static HBox ending(Outcome outcome, String words) {
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        HBox box = new HBox(text);
        box.getStyleClass().add("ending");
        if (outcome instanceof Outcome.Failed(String kind, String _)) {
            box.getStyleClass().add("failed");
            text.setGraphic(Icons.small(Feather.ALERT_TRIANGLE));
            box.getChildren().addAll(space(), code(kind));
        }
        return box;
    }

    private static Button code(String code) {
        Button button = new Button(code, Icons.small(Feather.COPY));
        button.getStyleClass().addAll("quiet", "mono");
        button.setTooltip(new Tooltip(Texts.text("foot.code.tip")));
        button.setOnAction(pressed -> Copying.text(code));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    private static HBox line(Turn.Reply reply, ChatViewModel chat) {
        Label figures = new Label(FootText.figures(reply.receipt()));
        figures.getStyleClass().addAll("muted", "figures");
        HBox line = new HBox(figures);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("foot-line");
        if (!reply.receipt().quirks().isEmpty()) {
            line.getChildren().add(quirks(reply));
        }
        line.getChildren().addAll(space(), copy(reply), regenerate(reply, chat));
        return line;
    }

    private static Label quirks(Turn.Reply reply) {
        Label mark = new Label("", Icons.small(Feather.INFO));
        mark.getStyleClass().add("muted");
        mark.setTooltip(new Tooltip(FootText.quirks(reply.receipt())));
        return mark;
    }

    private static Button copy(Turn.Reply reply) {
        Button copy = new Button("", Icons.small(Feather.COPY));
        copy.getStyleClass().addAll("quiet", "icon-button");
        copy.setAccessibleText(Texts.text("foot.copy"));
        copy.setTooltip(new Tooltip(Texts.text("foot.copy.tip")));
        copy.setOnAction(pressed -> Copying.text(reply.text()));
        return copy;
    }

    private static Button regenerate(Turn.Reply reply, ChatViewModel chat) {
        Button again = new Button("", Icons.small(Feather.REFRESH_CW));
        again.getStyleClass().addAll("quiet", "icon-button", "regenerate");
        again.setAccessibleText(Texts.text("foot.again"));
        again.setTooltip(new Tooltip(Texts.text("foot.again.tip")));
        again.setOnAction(pressed -> chat.regenerate());
        again.visibleProperty().bind(chat.isLast(reply));
        return again;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
