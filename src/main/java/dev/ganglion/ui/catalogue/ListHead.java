package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Found;
import dev.ganglion.domain.Unit;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The names of the columns. A click on one that can order the list does so; the keyboard has the sort box.
final class ListHead extends HBox {
    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");

    ListHead(CatalogueViewModel catalogue, ObservableValue<Room> room) {
        getStyleClass().addAll("columns", "head");
        getChildren().add(new Lead());
        for (Column column : Column.values()) {
            Node name = name(column, catalogue);
            getChildren().add(name);
            room.subscribe(now -> column.showIn(now, name));
        }
    }

    private static VBox name(Column column, CatalogueViewModel catalogue) {
        var name = new Label(column.label());
        VBox cell = column.of(name);
        column.sort().ifPresent(sort -> {
            name.getStyleClass().add("sortable");
            name.setTooltip(new Tooltip(sort.label()));
            name.setOnMouseClicked(_ -> catalogue.sort().set(sort));
            catalogue.sort().subscribe(chosen -> name.pseudoClassStateChanged(SORTED, chosen == sort));
        });
        switch (column) {
            case INPUT -> name.visibleProperty().bind(catalogue.found().map(ListHead::byTokens));
            case OUTPUT -> name.textProperty().bind(catalogue.found().map(ListHead::priceHead));
            case MODEL, TASK, CONTEXT, ADDED -> {}
        }
        return cell;
    }

    private static String priceHead(Found found) {
        return byTokens(found) ? Column.OUTPUT.label() : Texts.text("catalogue.head.price");
    }

    /// Whether any model of the list is priced by tokens.
    private static boolean byTokens(Found found) {
        return found.models().isEmpty()
                || found.models().stream()
                        .anyMatch(
                                model -> model.prices().of(Unit.M_INPUT_TOKENS).isPresent());
    }
}
