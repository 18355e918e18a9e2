package dev.ganglion.ui.catalogue.compare;

import dev.ganglion.ui.catalogue.compare.CompareTable.Cell;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One place of the table.
final class CompareCell extends VBox {
    CompareCell(Cell cell) {
        getStyleClass().add("compare-cell");
        switch (cell) {
            case Cell.Words(var text) -> getChildren().add(label("words", text));
            case Cell.Money(var dollars, var neurons, var doubt) -> {
                getStyleClass().add("costs");
                getChildren().addAll(label("figure", dollars), label("second", neurons));
                if (!doubt.isEmpty()) {
                    getChildren().add(new Label(doubt, Icons.small(Feather.ALERT_TRIANGLE)));
                    getChildren().getLast().getStyleClass().add("doubt");
                }
            }
            case Cell.Has _ -> getChildren().add(new Label(Texts.text("compare.has"), Icons.small(Feather.CHECK)));
            case Cell.Lacks _ -> getChildren().add(label("second", Texts.text("compare.lacks")));
            case Cell.Blank _ -> getChildren().add(label("second", "–"));
        }
    }

    private static Label label(String style, String text) {
        var label = new Label(Wrapping.safe(text));
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
