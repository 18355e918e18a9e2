package dev.ganglion.ui.catalogue;

import atlantafx.base.controls.CustomTextField;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Title, search, filter and sort above the list.
final class FilterBar extends VBox {
    private final CatalogueViewModel catalogue;
    private final TextField search;

    FilterBar(CatalogueViewModel catalogue, Node toggle) {
        this.catalogue = catalogue;
        search = search();
        getStyleClass().add("filter-bar");
        getChildren().addAll(row(title(), search, gap(), toggle), row(tasks(), sorts(), gap(), scopes()));
    }

    /// Puts the focus into the search field, its text selected.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static Label title() {
        var title = new Label(Texts.text("catalogue.title"));
        title.getStyleClass().add("title-2");
        return title;
    }

    private TextField search() {
        var field = new CustomTextField();
        field.setId("catalogue-search");
        field.setLeft(Icons.small(Feather.SEARCH));
        field.setPromptText(Texts.text("catalogue.search"));
        field.setAccessibleText(Texts.text("catalogue.search"));
        field.textProperty().bindBidirectional(catalogue.query());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        return field;
    }

    /// The list obeys the arrows while the search has the focus.
    private void steer(KeyEvent key) {
        switch (key.getCode()) {
            case DOWN -> catalogue.move(1);
            case UP -> catalogue.move(-1);
            case ENTER -> catalogue.chat();
            case ESCAPE -> {
                if (catalogue.query().get().isEmpty()) {
                    return;
                }
                catalogue.clearSearch();
            }
            default -> {
                return;
            }
        }
        key.consume();
    }

    private ComboBox<@Nullable TaskChoice> tasks() {
        var box = new ComboBox<@Nullable TaskChoice>(catalogue.tasks());
        box.setId("catalogue-task");
        box.setButtonCell(new TaskCell());
        box.setCellFactory(_ -> new TaskCell());
        box.setVisibleRowCount(14);
        box.setAccessibleText(Texts.text("catalogue.head.TASK"));
        box.valueProperty().bindBidirectional(catalogue.task());
        return box;
    }

    private ComboBox<Sort> sorts() {
        var box = new ComboBox<Sort>();
        box.setId("catalogue-sort");
        box.getItems().setAll(Sort.values());
        box.setConverter(new SortNames());
        box.setAccessibleText(Texts.text("catalogue.sort"));
        box.setTooltip(new Tooltip(Texts.text("catalogue.sort")));
        box.valueProperty().bindBidirectional(catalogue.sort());
        return box;
    }

    private HBox scopes() {
        var group = new ToggleGroup();
        var segment = new HBox(scope(Scope.ACTIVE, group), scope(Scope.ALL, group));
        segment.getStyleClass().add("segment");
        return segment;
    }

    private ToggleButton scope(Scope scope, ToggleGroup group) {
        var button = new ToggleButton(Texts.text("catalogue.scope." + scope));
        var count = new Label(Integer.toString(catalogue.count(scope)));
        count.getStyleClass().add("count");
        button.setGraphic(count);
        button.setId("catalogue-scope-" + scope);
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(Texts.text("catalogue.scope." + scope + ".tip")));
        button.setOnAction(_ -> {
            group.selectToggle(button);
            catalogue.scope().set(scope);
        });
        catalogue.scope().subscribe(chosen -> button.setSelected(chosen == scope));
        return button;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("row");
        return row;
    }

    private static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static final class SortNames extends StringConverter<Sort> {
        @Override
        public String toString(@Nullable Sort sort) {
            return sort == null ? "" : sort.label();
        }

        @Override
        public Sort fromString(String label) {
            throw new UnsupportedOperationException("the box is not editable");
        }
    }
}
