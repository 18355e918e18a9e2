package dev.ganglion.ui.speech.speak;

import dev.ganglion.ui.kit.Texts;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/// Texts to begin with, as long as there is none.
final class Examples extends FlowPane {
    private static final int COUNT = 3;

    Examples(SpeakViewModel speak) {
        getStyleClass().add("speak-examples");
        Label words = new Label(Texts.text("speak.examples"));
        words.getStyleClass().addAll("secondary", "muted");
        getChildren().add(words);
        for (int i = 1; i <= COUNT; i++) {
            String text = Texts.text("speak.example." + i + ".text");
            Button example = new Button(Texts.text("speak.example." + i));
            example.setId("example-" + i);
            example.getStyleClass().add("example");
            example.setMinWidth(USE_PREF_SIZE);
            example.setOnAction(_ -> speak.text().set(text));
            getChildren().add(example);
        }
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> speak.text().get().isEmpty()
                                && speak.delivery().rendition().get().isEmpty(),
                        speak.text(),
                        speak.delivery().rendition()));
        managedProperty().bind(visibleProperty());
    }
}
