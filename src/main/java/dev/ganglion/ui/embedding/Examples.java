package dev.ganglion.ui.embedding;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands where results will: what they tell, and examples to try out.
final class Examples extends VBox {
    private static final int MANY = 3;

    /// @param key in the text bundle, with a number behind it for each example: its title, and its texts
    ///     by lines
    /// @param chosen takes the lines of an example
    Examples(String key, Consumer<List<String>> chosen) {
        getStyleClass().add("examples");
        Label sentence = new Label(Texts.text(key + ".empty"));
        sentence.getStyleClass().add("title-3");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        Label advice = new Label(Texts.text(key + ".empty.advice"));
        advice.getStyleClass().add("muted");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(sentence, advice);
        for (int at = 1; at <= MANY; at++) {
            getChildren().add(example(key + ".example." + at, chosen));
        }
    }

    private static Button example(String key, Consumer<List<String>> chosen) {
        Button button = new Button(Texts.text(key), Icons.small(Feather.PLAY));
        button.setId(key.replace('.', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().add("example");
        button.setOnAction(_ -> chosen.accept(Texts.text(key + ".texts").lines().toList()));
        return button;
    }
}
