package dev.ganglion.ui.kit.models;

import atlantafx.base.controls.CustomTextField;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Reveal;
import dev.ganglion.ui.kit.Texts;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the picker opens: the search, the models that fit and the keys. The focus stays in the search.
final class PickerPane extends VBox {
    private static final int PAGE = 8;
    private static final KeyCombination STAR = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

    private final PickerViewModel picker;
    private final Runnable close;
    private final TextField search;
    private final ListView<Model> rows;

    PickerPane(PickerViewModel picker, Runnable close) {
        this.picker = picker;
        this.close = close;
        search = search();
        rows = new ListView<>(picker.shown());
        getStyleClass().addAll("picker-pane", "floating");
        HBox head = head();
        name(head);
        getChildren().addAll(search, head, rows, hint());
        fill();
    }

    /// Puts the focus into the search and the marked row into the middle.
    void opened() {
        applyCss();
        layout();
        rows.scrollTo(Math.max(0, rows.getSelectionModel().getSelectedIndex() - PAGE / 2));
        search.requestFocus();
    }

    private TextField search() {
        var field = new CustomTextField();
        field.setId("picker-search");
        field.setLeft(Icons.small(Feather.SEARCH));
        field.setPromptText(Texts.text("picker.search"));
        field.setAccessibleText(Texts.text("picker.search"));
        field.textProperty().bindBidirectional(picker.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        return field;
    }

    private void steer(KeyEvent key) {
        if (STAR.match(key)) {
            picker.star();
            key.consume();
            return;
        }
        switch (key.getCode()) {
            case DOWN -> picker.move(1);
            case UP -> picker.move(-1);
            case PAGE_DOWN -> picker.move(PAGE);
            case PAGE_UP -> picker.move(-PAGE);
            case ENTER -> picker.choose();
            case ESCAPE, TAB -> close.run();
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void fill() {
        rows.setId("picker-list");
        rows.getStyleClass().add("edge-to-edge");
        rows.setFocusTraversable(false);
        rows.setAccessibleText(Texts.text("picker.search"));
        rows.setCellFactory(_ -> new PickerCell(picker, rows.widthProperty()));
        rows.setPlaceholder(nothing());
        var selection = rows.getSelectionModel();
        picker.marked().subscribe(model -> {
            selection.select(model);
            if (model != null && isSeen()) {
                Reveal.row(rows, picker.shown().indexOf(model));
            }
        });
    }

    /// Rows that a scroll lays out in a closed window would be styled without its sheet. What is marked
    /// then is scrolled to when it opens.
    private boolean isSeen() {
        return getScene() != null && getScene().getWindow().isShowing();
    }

    private Node nothing() {
        var nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(picker.query().map(query -> Texts.text("picker.none", query.strip())));
        return nothing;
    }

    /// Where no model is priced by tokens, nothing stands under these words.
    private void name(HBox head) {
        picker.shown().addListener((ListChangeListener<Model>) _ -> head.setVisible(byTokens()));
        head.setVisible(byTokens());
        head.managedProperty().bind(head.visibleProperty());
    }

    private boolean byTokens() {
        return picker.shown().isEmpty()
                || picker.shown().stream().anyMatch(model -> picker.line(model).cost() instanceof Cost.PerToken);
    }

    private static HBox head() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                gap,
                column("picker-context", "catalogue.head.CONTEXT"),
                column("picker-price", "catalogue.head.INPUT"),
                column("picker-price", "catalogue.head.OUTPUT"));
        head.getStyleClass().addAll("picker-row", "picker-head");
        return head;
    }

    private static Label column(String style, String key) {
        var label = new Label(Texts.text(key));
        label.getStyleClass().add(style);
        return label;
    }

    private static Label hint() {
        var hint = new Label(Texts.text("picker.hint"));
        hint.getStyleClass().addAll("picker-hint", "muted");
        hint.setMaxWidth(Double.MAX_VALUE);
        return hint;
    }
}
