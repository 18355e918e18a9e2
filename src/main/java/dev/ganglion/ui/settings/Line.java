package dev.ganglion.ui.settings;

import dev.ganglion.ui.kit.form.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One line of a section: what it is, a sentence about it, and its controls at the right.
final class Line extends HBox {
    Line(String what, String sentence, Node... controls) {
        getStyleClass().add("settings-line");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label(what);
        VBox words = new VBox(name);
        if (!sentence.isEmpty()) {
            Label said = new Label(Wrapping.safe(sentence));
            said.getStyleClass().addAll("muted", "secondary");
            said.setWrapText(true);
            words.getChildren().add(said);
        }
        words.getStyleClass().add("settings-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().add(words);
        for (Node control : controls) {
            getChildren().add(control);
            if (control instanceof Region region) {
                region.setMinWidth(USE_PREF_SIZE);
            }
        }
        if (controls.length > 0) {
            name.setLabelFor(controls[0]);
        }
    }
}
