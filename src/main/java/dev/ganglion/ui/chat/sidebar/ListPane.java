package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.Reveal;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.page.Ticking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// The conversations in their groups.
final class ListPane extends StackPane {
    private static final double ROW_HEIGHT = 32;
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    private final SidebarViewModel sidebar;
    private final ListView<Row> list;
    private final List<RowCell> cells = new ArrayList<>();

    /// What was selected last, to find it again when the rows change.
    private String selected = "";

    private int selectedPlace;

    ListPane(SidebarViewModel sidebar, FileDialogs dialogs) {
        this.sidebar = sidebar;
        this.list = new ListView<>(sidebar.kept().rows());
        list.setId("conversations");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setAccessibleText(Texts.text("conversations.title"));
        list.setCellFactory(_ -> cell());
        list.setPlaceholder(new Label(Texts.text("conversations.empty")));
        list.setContextMenu(new RowMenu(sidebar, dialogs, this::line));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        keepSelection();
        getChildren().add(list);
        sidebar.opened().subscribe(this::follow);
        sceneProperty().subscribe(_ -> sidebar.kept().turnDay());
        Ticking.whileShown(this, Duration.minutes(1), () -> sidebar.kept().turnDay());
    }

    private RowCell cell() {
        RowCell cell = new RowCell(sidebar, list::requestFocus);
        cells.add(cell);
        return cell;
    }

    private void keepSelection() {
        MultipleSelectionModel<Row> selection = list.getSelectionModel();
        sidebar.kept().rows().addListener((ListChangeListener<Row>) _ -> selectAgain());
        selection.selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                selected = row.key();
                selectedPlace = selection.getSelectedIndex();
            }
        });
    }

    /// The same row, or the one in its place where it is gone.
    private void selectAgain() {
        int place = place(selected);
        int last = list.getItems().size() - 1;
        if (last >= 0 && !selected.isEmpty()) {
            list.getSelectionModel().clearAndSelect(place >= 0 ? place : Math.min(selectedPlace, last));
        }
    }

    /// Selects the conversation that is open, where its line is there.
    private void follow(String open) {
        if (!open.isEmpty()) {
            selected = open;
        }
        int place = place(open);
        if (place >= 0) {
            list.getSelectionModel().clearAndSelect(place);
            Reveal.row(list, place);
        }
    }

    private int place(String key) {
        for (int place = 0; place < list.getItems().size(); place++) {
            if (list.getItems().get(place).key().equals(key)) {
                return place;
            }
        }
        return -1;
    }

    private void pressed(KeyEvent key) {
        if (!(sidebar.editing().get() instanceof Editing.Nothing)) {
            return;
        }
        Row row = list.getSelectionModel().getSelectedItem();
        boolean done = UNDO.match(key)
                ? undo()
                : switch (row) {
                    case null -> false;
                    case Row.Head head -> pressed(head, key.getCode());
                    case Row.Line line -> pressed(line.summary(), key.getCode());
                };
        if (done) {
            key.consume();
        }
    }

    private boolean undo() {
        sidebar.undo();
        return true;
    }

    private boolean pressed(Summary summary, KeyCode code) {
        switch (code) {
            case ENTER -> sidebar.page().open(summary.id());
            case F2 -> sidebar.startEditing(new Editing.Title(summary.id()));
            case DELETE -> sidebar.discard(summary);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pressed(Row.Head head, KeyCode code) {
        boolean folds = switch (code) {
            case ENTER, SPACE -> true;
            case LEFT -> !head.folded();
            case RIGHT -> head.folded();
            default -> false;
        };
        if (folds) {
            head.folder().ifPresent(sidebar.kept()::fold);
        }
        return folds && head.folder().isPresent();
    }

    private Optional<Summary> line() {
        return list.getSelectionModel().getSelectedItem() instanceof Row.Line line
                ? Optional.of(line.summary())
                : Optional.empty();
    }

    void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    /// Draws every line again.
    void markAgain() {
        cells.forEach(RowCell::again);
    }
}
