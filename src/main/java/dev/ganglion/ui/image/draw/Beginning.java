package dev.ganglion.ui.image.draw;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands where pictures will be, before anything was drawn: what one does here, and three prompts to
/// begin with.
final class Beginning extends VBox {
    private static final List<String> EXAMPLES = List.of("image.example.1", "image.example.2", "image.example.3");

    /// @param begin takes a prompt
    Beginning(Consumer<String> begin) {
        getStyleClass().add("beginning");
        Label words = new Label(Texts.text("image.empty"), Icons.large(Feather.IMAGE));
        words.getStyleClass().add("beginning-words");
        words.setWrapText(true);
        getChildren().add(words);
        for (String key : EXAMPLES) {
            String example = Texts.text(key);
            Button button = new Button(Wrapping.safe(example));
            button.getStyleClass().addAll("quiet", "example");
            button.setId(key.replace('.', '-'));
            button.setWrapText(true);
            button.setOnAction(_ -> begin.accept(example));
            getChildren().add(button);
        }
    }
}
