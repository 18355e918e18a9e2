package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/// The passages as a list, with search. UI thread only.
public final class ReadingView extends BorderPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final ReadingViewModel reading;
    private final ListView<Passage> list = new ListView<>();
    private final FindBar find;

    /// @param following whether the list moves along with what sounds
    /// @param nothing what is said while there is no passage
    public ReadingView(ReadingViewModel reading, ObservableValue<Boolean> following, ObservableValue<String> nothing) {
        this.reading = reading;
        find = new FindBar(reading, list::requestFocus);
        getStyleClass().add("reading");
        list.setId("passages");
        list.getStyleClass().add("edge-to-edge");
        list.setItems(reading.passages());
        list.setCellFactory(_ -> new PassageCell(reading));
        list.setAccessibleText(Texts.text("transcribe.passages"));
        Label none = new Label();
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.textProperty().bind(nothing);
        list.setPlaceholder(none);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        setTop(find);
        setCenter(list);
        reading.current().subscribe(row -> {
            if (following.getValue() && row.intValue() >= 0) {
                reveal(row.intValue());
            }
        });
        reading.hits().subscribe(_ -> mark());
        reading.hit().subscribe(_ -> lookAtHit());
    }

    /// The recording moves on: the word that sounds is another one.
    public void tick() {
        cell(reading.current().get()).ifPresent(PassageCell::mark);
    }

    /// Opens the search.
    public void find() {
        find.open();
    }

    private void steer(KeyEvent key) {
        int row = list.getSelectionModel().getSelectedIndex();
        if (!(key.getTarget() instanceof ListView)) {
            return;
        }
        if (key.getCode() == KeyCode.ENTER && row >= 0) {
            reading.go(row);
            key.consume();
        } else if (key.getCode() == KeyCode.F2 && row >= 0) {
            reveal(row);
            cell(row).ifPresent(cell -> cell.edit(PassageCell.Part.TEXT));
            key.consume();
        } else if (UNDO.match(key)) {
            reading.undo();
            key.consume();
        } else if (REDO.match(key)) {
            reading.redo();
            key.consume();
        }
    }

    private Optional<PassageCell> cell(int row) {
        return list.lookupAll(".passage-cell").stream()
                .filter(PassageCell.class::isInstance)
                .map(PassageCell.class::cast)
                .filter(cell -> cell.getIndex() == row && cell.getItem() != null)
                .findFirst();
    }

    private void lookAtHit() {
        mark();
        if (reading.hit().get() >= 0) {
            reveal(reading.hits().get().get(reading.hit().get()).row());
        }
    }

    /// Rows differ in height, so that the list itself knows best; one that is seen stays where it is.
    private void reveal(int row) {
        if (cell(row).filter(this::seen).isEmpty()) {
            list.scrollTo(Math.max(0, row - 1));
        }
    }

    private boolean seen(PassageCell cell) {
        double top = list.sceneToLocal(cell.localToScene(0, 0)).getY();
        return top >= 0 && top + cell.getHeight() <= list.getHeight();
    }

    private void mark() {
        list.lookupAll(".passage-cell").stream()
                .filter(PassageCell.class::isInstance)
                .map(PassageCell.class::cast)
                .forEach(PassageCell::mark);
    }
}
