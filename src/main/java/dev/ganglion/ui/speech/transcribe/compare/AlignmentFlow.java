package dev.ganglion.ui.speech.transcribe.compare;

import dev.ganglion.task.speech.WordErrors;
import dev.ganglion.task.speech.WordErrors.Step;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// Said and heard in one text: what was left out is struck, what was put in is underlined, and a colour
/// tells both apart at a glance.
final class AlignmentFlow extends TextFlow {
    /// Of very different texts only the beginning is shown.
    private static final int MOST = 2_000;

    AlignmentFlow() {
        getStyleClass().add("alignment");
        setId("alignment");
    }

    void show(Optional<WordErrors> errors) {
        List<String> words = new ArrayList<>();
        List<String> styles = new ArrayList<>();
        for (Step step : errors.map(WordErrors::steps).orElse(List.of())) {
            if (words.size() >= MOST) {
                add(words, styles, "…", "");
                break;
            }
            switch (step.kind()) {
                case SAME -> step.said().ifPresent(word -> add(words, styles, word, ""));
                case DELETED -> step.said().ifPresent(word -> add(words, styles, word, "left-out"));
                case INSERTED -> step.heard().ifPresent(word -> add(words, styles, word, "put-in"));
                case SUBSTITUTED -> {
                    step.said().ifPresent(word -> add(words, styles, word, "left-out"));
                    step.heard().ifPresent(word -> add(words, styles, word, "put-in"));
                }
            }
        }
        List<String> safe = Wrapping.parts(words);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < safe.size(); i++) {
            nodes.add(node(safe.get(i), styles.get(i)));
            nodes.add(new Text(" "));
        }
        getChildren().setAll(nodes);
    }

    /// What follows each other in the same way is one piece.
    private static void add(List<String> words, List<String> styles, String word, String style) {
        if (!styles.isEmpty() && style.isEmpty() && styles.getLast().isEmpty()) {
            words.set(words.size() - 1, words.getLast() + " " + word);
        } else {
            words.add(word);
            styles.add(style);
        }
    }

    private static Node node(String word, String style) {
        Text text = new Text(word);
        if (style.isEmpty()) {
            return text;
        }
        text.getStyleClass().add(style);
        Label label = new Label("", text);
        label.getStyleClass().addAll("changed", style + "-box");
        label.setTooltip(new Tooltip(Texts.text("transcribe.align." + style)));
        label.setAccessibleText(Texts.text("transcribe.align." + style) + ": " + word);
        return label;
    }
}
