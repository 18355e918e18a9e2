package dev.ganglion.ui.speech.speak;

import dev.ganglion.ui.kit.form.Wrapping;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A passage with its number.
final class PassageCell extends ListCell<String> {
    private final Label number = new Label();
    private final Label words = new Label();
    private final HBox row = new HBox(number, words);

    PassageCell() {
        getStyleClass().add("passage-cell");
        row.getStyleClass().add("passage");
        row.setAlignment(Pos.TOP_LEFT);
        number.getStyleClass().addAll("numeric", "muted");
        number.setMinWidth(36);
        words.setWrapText(true);
        words.setMinWidth(0);
        words.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        setPrefWidth(0); // as wide as the list, so that words wrap
    }

    @Override
    protected void updateItem(String passage, boolean empty) {
        super.updateItem(passage, empty);
        if (empty || passage == null) {
            setGraphic(null);
            return;
        }
        number.setText(Integer.toString(getIndex() + 1));
        words.setText(Wrapping.safe(passage));
        setGraphic(row);
    }
}
