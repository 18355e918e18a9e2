package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Problem;
import dev.ganglion.ui.connection.draft.Problem.Spot;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A field with its name above, and below it what helps and what is wrong.
final class FieldBox extends VBox {
    private FieldBox(String name, Node field) {
        getStyleClass().add("field");
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        label.setLabelFor(field);
        getChildren().addAll(label, field);
    }

    /// A field whose texts have that key.
    static FieldBox of(String key, Node field) {
        FieldBox box = new FieldBox(Texts.text(key), field);
        if (field instanceof TextInputControl input) {
            input.setAccessibleText(Texts.text(key));
        }
        return box;
    }

    /// Adds a sentence that helps.
    FieldBox hint(String sentence) {
        Label hint = sentence("hint");
        hint.setText(sentence);
        getChildren().add(hint);
        return this;
    }

    /// Adds a sentence that may come and go.
    FieldBox note(ObservableValue<String> sentence) {
        Label note = sentence("note");
        note.setGraphic(Icons.small(Feather.INFO));
        follow(note, sentence);
        getChildren().add(note);
        return this;
    }

    /// Adds what comes and goes otherwise.
    FieldBox with(Node node) {
        getChildren().add(node);
        return this;
    }

    /// Tells what is wrong with the field of `draft`, once the user has left it.
    FieldBox judged(Draft draft, Spot spot) {
        Label problem = sentence("problem");
        problem.setId("problem-" + spot);
        problem.setGraphic(Icons.small(Feather.ALERT_CIRCLE));
        follow(
                problem,
                draft.shown()
                        .map(problems -> problems.stream()
                                .filter(each -> each.spot() == spot)
                                .map(Problem::sentence)
                                .findFirst()
                                .orElse("")));
        getChildren().add(problem);
        focusWithinProperty().subscribe((had, has) -> {
            if (had && !has) {
                draft.leave(spot);
            }
        });
        return this;
    }

    private static void follow(Label label, ObservableValue<String> sentence) {
        sentence.subscribe(words -> {
            label.setText(Wrapping.safe(words));
            label.setVisible(!words.isEmpty());
            label.setManaged(!words.isEmpty());
        });
    }

    private static Label sentence(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
