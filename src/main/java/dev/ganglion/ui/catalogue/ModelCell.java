package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.models.ModelLine;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A row of the model list.
final class ModelCell extends ListCell<ModelLine> {
    private final ModelRow row;

    /// A row `width` wide, whether the list has a scroll bar or not, so that it agrees with the head.
    ModelCell(ObservableValue<Room> room, ObservableValue<? extends Number> width) {
        row = new ModelRow(room);
        row.prefWidthProperty().bind(width);
        row.minWidthProperty().bind(width);
        row.maxWidthProperty().bind(width);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("model-cell");
    }

    @Override
    protected void updateItem(@Nullable ModelLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        row.show(line);
        setGraphic(row);
        setAccessibleText(line.spoken());
    }
}
