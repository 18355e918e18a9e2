package dev.ganglion.ui.catalogue;

import dev.ganglion.catalogue.Found;
import dev.ganglion.domain.Unit;
import dev.ganglion.ui.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The names of the columns. A click on one that can order the list does so; the keyboard has the sort box.
final class ListHead extends Region {
    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");

    private final CatalogueViewModel catalogue;
    private final ObservableValue<Room> room;
    private final ObservableValue<? extends Number> rowWidth;
    private final Map<Column, Label> names = new EnumMap<>(Column.class);

    /// @param rowWidth how wide the rows are, which have a scroll bar beside them
    ListHead(CatalogueViewModel catalogue, ObservableValue<Room> room, ObservableValue<? extends Number> rowWidth) {
        this.catalogue = catalogue;
        this.room = room;
        this.rowWidth = rowWidth;
        getStyleClass().add("head");
        for (Column column : Column.values()) {
            names.put(column, name(column));
        }
        getChildren().addAll(names.values());
        room.subscribe(_ -> requestLayout());
    }

    private Label name(Column column) {
        var name = new Label(column.label());
        column.sort().ifPresent(sort -> {
            name.getStyleClass().add("sortable");
            name.setTooltip(new Tooltip(sort.label()));
            name.setOnMouseClicked(_ -> catalogue.sort().set(sort));
            catalogue.sort().subscribe(chosen -> name.pseudoClassStateChanged(SORTED, chosen == sort));
        });
        switch (column) {
            case INPUT, OUTPUT -> {
                name.getStyleClass().add("cost-head");
                name.textProperty()
                        .bind(catalogue
                                .found()
                                .map(column == Column.INPUT ? ListHead::inputHead : ListHead::priceHead));
            }
            case MODEL, TASK, CONTEXT, ADDED -> {}
        }
        return name;
    }

    @Override
    protected void layoutChildren() {
        Spans spans = Spans.of(room.getValue(), rowWidth.getValue().doubleValue());
        names.forEach((column, name) -> {
            var span = spans.of(column);
            name.setVisible(span.isPresent());
            span.ifPresent(there -> {
                double width = Math.min(name.prefWidth(-1), there.width());
                double height = name.prefHeight(-1);
                double from = column.figures() ? there.to() - width : there.from();
                name.resizeRelocate(snapPositionX(from), snapPositionY((getHeight() - height) / 2), width, height);
            });
        });
    }

    private static String inputHead(Found found) {
        return byTokens(found) ? Column.INPUT.label() : "";
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
