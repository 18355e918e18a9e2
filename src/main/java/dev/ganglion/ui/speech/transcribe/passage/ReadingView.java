package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.domain.speech.Passage;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.wave.Following;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The passages as a list, with search. UI thread only.
public final class ReadingView extends BorderPane {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    /// Keys by which a list moves.
    private static final Set<KeyCode> SCROLLING =
            Set.of(KeyCode.UP, KeyCode.DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN, KeyCode.HOME, KeyCode.END);

    private static final double ABOVE_THE_END = 12;

    private final ReadingViewModel reading;
    private final ListView<Passage> list = new ListView<>();
    private final Following following;
    private final FindBar find;

    /// @param following whether the list moves along with what sounds
    /// @param nothing what is said while there is no passage
    public ReadingView(ReadingViewModel reading, Following following, ObservableValue<String> nothing) {
        this.reading = reading;
        this.following = following;
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
        list.addEventFilter(ScrollEvent.SCROLL, _ -> following.leave());
        list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
        setTop(find);
        setCenter(new StackPane(list, back()));
        reading.current().subscribe(_ -> follow());
        following.on().subscribe(_ -> follow());
        list.getItems().subscribe(this::followTail);
        reading.hits().subscribe(_ -> mark());
        reading.hit().subscribe(_ -> lookAtHit());
    }

    private Button back() {
        Button back = new Button(Texts.text("transcribe.follow.back"), Icons.small(Feather.CORNER_DOWN_LEFT));
        back.setId("follow-back");
        back.getStyleClass().add("follow-back");
        back.visibleProperty().bind(following.away());
        back.setOnAction(_ -> following.comeBack());
        StackPane.setAlignment(back, Pos.BOTTOM_CENTER);
        StackPane.setMargin(back, new Insets(0, 0, ABOVE_THE_END, 0));
        return back;
    }

    private void follow() {
        if (reading.growing().get() >= 0) {
            followTail();
            return;
        }
        int row = reading.current().get();
        if (following.on().get() && row >= 0) {
            reveal(row);
        }
    }

    /// What is being said is kept in view, unless the user looks elsewhere.
    private void followTail() {
        int row = reading.growing().get();
        if (following.on().get() && row >= 0) {
            list.scrollTo(row);
        }
    }

    /// Who takes hold of the scroll bar scrolls.
    private void press(MouseEvent press) {
        if (press.getTarget() instanceof Node touched && within(touched, ScrollBar.class)) {
            following.leave();
        }
    }

    private boolean within(Node node, Class<?> type) {
        return Stream.iterate(node, above -> above != null && above != list, Node::getParent)
                .anyMatch(type::isInstance);
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
        if (SCROLLING.contains(key.getCode())) {
            following.leave();
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
