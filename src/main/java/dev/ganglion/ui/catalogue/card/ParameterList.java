package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the model takes: a name and its default in one line, type and bounds below.
final class ParameterList extends VBox {
    ParameterList(List<ParameterLine> parameters) {
        getStyleClass().add("parameters");
        getChildren().add(head());
        parameters.forEach(parameter -> getChildren().add(row(parameter)));
    }

    private static Node head() {
        Label name = styled("bounds", Texts.text("card.parameter.head"));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var head = new HBox(name, styled("bounds", Texts.text("card.parameter.head.default")));
        head.getStyleClass().add("parameter");
        return head;
    }

    private static Node row(ParameterLine parameter) {
        Label name = styled("name", parameter.name());
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var first = new HBox(name);
        if (!parameter.byDefault().isEmpty()) {
            first.getChildren().add(byDefault(parameter.byDefault()));
        }
        Label bounds = styled("bounds", parameter.bounds());
        bounds.setWrapText(true);
        var row = new VBox(first, bounds);
        row.getStyleClass().add("parameter");
        return row;
    }

    private static Label byDefault(String value) {
        Label label = styled("default", value);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setTooltip(new Tooltip(Texts.text("card.parameter.default", value)));
        label.setAccessibleText(Texts.text("card.parameter.default", value));
        return label;
    }

    private static Label styled(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
