package dev.ganglion.ui.chat.composer.attach;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Something that is being read, which can be given up.
final class ReadingChip extends HBox {
    ReadingChip(Reading reading, Consumer<Reading> cancel) {
        getStyleClass().addAll("attachment", "reading");
        setAlignment(Pos.CENTER_LEFT);
        ProgressIndicator progress = new ProgressIndicator();
        progress.getStyleClass().add("face");
        Label name = new Label(reading.name());
        String doing = reading.renewed().isEmpty() ? "composer.reading.state" : "composer.reading.anew";
        Label state = new Label(Texts.text(doing));
        state.getStyleClass().addAll("muted", "secondary");
        Button stop = new Button("", Icons.small(Feather.X));
        stop.getStyleClass().addAll("quiet", "icon-button");
        stop.setAccessibleText(Texts.text("composer.reading.cancel", reading.name()));
        stop.setTooltip(new Tooltip(Texts.text("composer.reading.cancel", reading.name())));
        stop.setOnAction(_ -> cancel.accept(reading));
        VBox words = new VBox(name, state);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(progress, words, stop);
    }
}
