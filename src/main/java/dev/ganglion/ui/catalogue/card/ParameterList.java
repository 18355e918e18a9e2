package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the model takes.
final class ParameterList extends VBox {
    ParameterList(List<ParameterLine> parameters) {
        getStyleClass().add("parameters");
        getChildren().add(head());
        parameters.forEach(parameter -> getChildren().add(new ParameterRow(parameter)));
    }

    private static Node head() {
        Label name = bounds("card.parameter.head");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        return new HBox(name, bounds("card.parameter.head.default"));
    }

    private static Label bounds(String key) {
        var label = new Label(Texts.text(key));
        label.getStyleClass().add("bounds");
        return label;
    }
}
