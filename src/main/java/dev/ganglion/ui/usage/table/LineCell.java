package dev.ganglion.ui.usage.table;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Line;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/// A line of the table. A double click follows where it leads.
final class LineCell extends ListCell<Line> {
    private final LineRow row = new LineRow();

    /// A line `width` wide, whether the list has a scroll bar or not, so that it agrees with the head.
    LineCell(TableViewModel table, ObservableValue<? extends Number> width) {
        row.within(width);
        row.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        getStyleClass().setAll("line-cell");
        setOnMouseClicked(click -> {
            Line line = getItem();
            if (line != null && click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) {
                table.follow(line);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        row.setVisible(!empty && line != null);
        if (empty || line == null) {
            setAccessibleText(null);
            return;
        }
        row.show(line);
        setAccessibleText(Texts.text(
                "usage.line.spoken",
                line.name(),
                Column.CALLS.text(line),
                Column.NEURONS.text(line),
                Column.SHARE.text(line),
                Column.FAILED.text(line),
                Column.UNKNOWN.text(line)));
    }
}
