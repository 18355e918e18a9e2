package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// A model's id with buttons that copy it, or the address of its page, and say so for a moment.
final class IdLine extends HBox {
    private static final Duration SAID = Duration.seconds(1.5);

    IdLine(ModelCard card) {
        String modelId = card.line().model().id();
        getStyleClass().add("id-line");
        var id = new Label(modelId);
        id.getStyleClass().add("mono");
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        id.setMaxWidth(Double.MAX_VALUE);
        id.setTooltip(new Tooltip(modelId));
        HBox.setHgrow(id, Priority.ALWAYS);
        getChildren()
                .addAll(
                        id,
                        copy("card.copy", Feather.COPY, modelId),
                        copy("card.link", Feather.LINK, card.page().toString()));
        getChildren().get(1).setId("catalogue-copy");
        getChildren().get(2).setId("catalogue-link");
    }

    private static Button copy(String key, Feather sign, String text) {
        var icon = Icons.small(sign);
        var button = new Button("", icon);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(key));
        button.setTooltip(new Tooltip(Texts.text(key)));
        var pause = new PauseTransition(SAID);
        pause.setOnFinished(_ -> {
            icon.setIconCode(sign);
            button.setAccessibleText(Texts.text(key));
        });
        button.setOnAction(_ -> {
            Copying.text(text);
            icon.setIconCode(Feather.CHECK);
            button.setAccessibleText(Texts.text("card.copied"));
            pause.playFromStart();
        });
        return button;
    }
}
