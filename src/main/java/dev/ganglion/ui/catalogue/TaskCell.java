package dev.ganglion.ui.catalogue;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A task of the filter with how many models it leaves.
final class TaskCell extends ListCell<@Nullable TaskChoice> {
    private final Label name = new Label();
    private final Label count = new Label();
    private final HBox row = new HBox(8, name, gap(), count);

    TaskCell() {
        count.getStyleClass().add("count");
        row.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(@Nullable TaskChoice choice, boolean empty) {
        super.updateItem(choice, empty);
        if (empty || choice == null) {
            setGraphic(null);
            setText(null);
            return;
        }
        name.setText(choice.label());
        count.setText(Integer.toString(choice.count()));
        setText(choice.label());
        setGraphic(row);
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
