package dev.ganglion.ui.embedding.input;

import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A text of a list and its number.
final class TextCell extends ListCell<TextCell.Row> {
    /// @param number of the row of the table
    record Row(int number, String text) {}

    private final Label number = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(number, text);

    TextCell() {
        row.getStyleClass().add("text-row");
        number.getStyleClass().addAll("numeric", "muted", "row-number");
        number.setMinWidth(USE_PREF_SIZE);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        number.setText(Texts.text("embedding.number", item.number()));
        text.setText(OneLine.of(item.text()));
        setGraphic(row);
        setAccessibleText(item.text());
    }
}
