package dev.ganglion.ui.catalogue;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A price in two lines: dollars above, neurons or the unit below. An empty line takes no room.
final class PriceCell extends VBox {
    private final Label dollars = new Label();
    private final Label below = new Label();

    PriceCell(Column column) {
        getStyleClass().addAll("column", column.style(), "price");
        dollars.getStyleClass().add("figure");
        below.getStyleClass().add("second");
        dollars.managedProperty().bind(dollars.textProperty().isNotEmpty());
        below.managedProperty().bind(below.textProperty().isNotEmpty());
        getChildren().addAll(dollars, below);
        HBox.setHgrow(this, column.grow());
    }

    void show(String first, String second) {
        dollars.setText(first);
        below.setText(second);
    }
}
