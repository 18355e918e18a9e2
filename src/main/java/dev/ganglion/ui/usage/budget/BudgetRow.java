package dev.ganglion.ui.usage.budget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A line: what it is for with a sentence about it, how it stands, and what changes it.
final class BudgetRow extends HBox {
    BudgetRow(String what, String sentence, Node standing, Node control) {
        getStyleClass().add("budget-row");
        setAlignment(Pos.CENTER_LEFT);
        Label said = new Label(sentence);
        said.getStyleClass().addAll("muted", "secondary");
        said.setWrapText(true);
        VBox words = new VBox(new Label(what), said);
        words.getStyleClass().add("budget-words");
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, standing, control);
    }
}
