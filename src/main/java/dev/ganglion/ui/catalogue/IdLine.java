package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A model's id with a button that copies it and says so for a moment.
final class IdLine extends HBox {
    private static final Duration SAID = Duration.seconds(1.5);

    IdLine(String modelId) {
        getStyleClass().add("id-line");
        var id = new Label(modelId);
        id.getStyleClass().add("mono");
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        id.setMaxWidth(Double.MAX_VALUE);
        id.setTooltip(new Tooltip(modelId));
        HBox.setHgrow(id, Priority.ALWAYS);
        getChildren().addAll(id, copy(modelId));
    }

    private static Button copy(String modelId) {
        var icon = Icons.small(Feather.COPY);
        var button = new Button("", icon);
        button.setId("catalogue-copy");
        button.getStyleClass().addAll("quiet");
        button.setAccessibleText(Texts.text("card.copy"));
        button.setTooltip(new Tooltip(Texts.text("card.copy")));
        var pause = new PauseTransition(SAID);
        pause.setOnFinished(_ -> icon.setIconCode(Feather.COPY));
        button.setOnAction(_ -> {
            var content = new ClipboardContent();
            content.putString(modelId);
            Clipboard.getSystemClipboard().setContent(content);
            icon.setIconCode(Feather.CHECK);
            button.setAccessibleText(Texts.text("card.copied"));
            pause.playFromStart();
        });
        return button;
    }
}
