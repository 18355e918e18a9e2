package dev.ganglion.ui.catalogue;

import atlantafx.base.controls.CustomTextField;
import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Title, search and order, then what narrows the list: task, standing, traits.
final class FilterBar extends VBox {
    private final CatalogueViewModel catalogue;
    private final TextField search;

    FilterBar(CatalogueViewModel catalogue, Node toggle) {
        this.catalogue = catalogue;
        search = search();
        getStyleClass().add("filter-bar");
        var counted = new Counted(catalogue);
        var tabs = new TaskTabs(catalogue, counted);
        HBox.setHgrow(tabs, Priority.ALWAYS);
        getChildren()
                .addAll(
                        row(title(), search, clear(), gap(), sorts(), toggle),
                        row(tabs, new ScopeSwitch(catalogue, counted)),
                        new TraitChips(catalogue, counted));
    }

    /// Puts the focus into the search field, its text selected.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private static Label title() {
        var title = new Label(Texts.text("catalogue.title"));
        title.getStyleClass().add("title-2");
        title.setMinWidth(USE_PREF_SIZE);
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
            case ENTER -> use();
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

    private Button clear() {
        var clear = new Button(Texts.text("catalogue.clear"), Icons.small(Feather.X));
        clear.setId("catalogue-clear-filters");
        clear.getStyleClass().add("quiet");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.managedProperty().bind(clear.visibleProperty());
        clear.visibleProperty().bind(catalogue.filter().map(filter -> !filter.equals(filter.cleared())));
        clear.setOnAction(_ -> catalogue.clearFilters());
        return clear;
    }

    private void use() {
        Model selected = catalogue.selected().get();
        if (selected != null) {
            catalogue.use(selected);
        }
    }

    /// A menu, since a combo box brings a whole list along before it is ever opened.
    private MenuButton sorts() {
        var menu = new MenuButton();
        menu.setId("catalogue-sort");
        menu.textProperty().bind(catalogue.sort().map(Sort::label));
        menu.accessibleTextProperty()
                .bind(catalogue.sort().map(sort -> Texts.text("catalogue.sort.spoken", sort.label())));
        menu.setTooltip(new Tooltip(Texts.text("catalogue.sort")));
        menu.setMinWidth(USE_PREF_SIZE);
        var group = new ToggleGroup();
        for (Sort sort : Sort.values()) {
            var item = new RadioMenuItem(sort.label());
            item.setToggleGroup(group);
            item.setOnAction(_ -> catalogue.sort().set(sort));
            catalogue.sort().subscribe(chosen -> item.setSelected(chosen == sort));
            menu.getItems().add(item);
        }
        return menu;
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
}
