package dev.ganglion.ui.image.look;

import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The answer that is coming, word by word. UI thread only.
final class LiveCard extends VBox {
    LiveCard(LookViewModel look) {
        getStyleClass().addAll("answer-card", "live");
        Label model = new Label();
        model.getStyleClass().add("strong");
        Label asked = new Label();
        asked.getStyleClass().addAll("secondary", "muted");
        asked.setWrapText(true);
        Label words = new Label();
        words.setId("look-words");
        words.getStyleClass().add("reading");
        words.setWrapText(true);
        words.textProperty().bind(look.words().map(Wrapping::safe));
        getChildren().addAll(model, asked, words);
        look.asking().subscribe(now -> {
            setVisible(now.isPresent());
            setManaged(now.isPresent());
            model.setText(now.map(one -> one.model().name()).orElse(""));
            asked.setText(now.map(one -> Wrapping.safe(one.told())).orElse(""));
        });
    }
}
