package dev.ganglion.ui.task.run;

import dev.ganglion.ui.kit.Icons;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Stands where results will be: what the page is for, and examples to begin with. UI thread only.
public final class Examples extends VBox {
    /// Something to begin with.
    ///
    /// @param id of its button
    /// @param show fills the page with it
    public record Example(String id, String words, Runnable show) {}

    public Examples(Feather icon, String sentence, List<Example> examples) {
        getStyleClass().add("examples");
        Label words = new Label(sentence);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        FlowPane choice = new FlowPane();
        choice.getStyleClass().add("choice");
        examples.forEach(example -> choice.getChildren().add(button(example)));
        choice.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Icons.large(icon), words, choice);
    }

    private static Button button(Example example) {
        Button button = new Button(example.words());
        button.setId(example.id());
        button.getStyleClass().add("example");
        button.setOnAction(_ -> example.show().run());
        return button;
    }
}
