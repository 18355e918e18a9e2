package dev.ganglion.ui.usage.table;

import dev.ganglion.ui.kit.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// The names of the columns. Each sorts the table.
final class HeadRow extends Region {
    private static final PseudoClass SORTED = PseudoClass.getPseudoClass("sorted");

    private final Map<Column, Button> heads = new EnumMap<>(Column.class);
    private final TableViewModel table;
    private final ObservableValue<? extends Number> width;

    /// @param width how wide the lines are, which have a scroll bar beside them
    HeadRow(TableViewModel table, ObservableValue<? extends Number> width) {
        this.table = table;
        this.width = width;
        getStyleClass().add("head");
        for (Column column : Column.values()) {
            var head = new Button();
            head.setId("usage-sort-" + column);
            head.getStyleClass().setAll("button", "column-head");
            head.setTooltip(new Tooltip(column.tip()));
            head.setOnAction(_ -> table.sort(column));
            head.setManaged(false);
            heads.put(column, head);
        }
        getChildren().addAll(heads.values());
        table.order().subscribe(this::show);
        table.group().subscribe(_ -> show(table.order().get()));
    }

    private void show(Order order) {
        heads.forEach((column, head) -> {
            boolean sorted = column == order.column();
            String name = column == Column.NAME
                    ? Texts.text("usage.group." + table.group().get())
                    : column.label();
            String arrow = order.direction() == Order.Direction.UP ? " ↑" : " ↓";
            head.setText(sorted ? name + arrow : name);
            head.pseudoClassStateChanged(SORTED, sorted);
            head.setAccessibleText(
                    sorted ? Texts.text("usage.sorted." + order.direction(), name) : Texts.text("usage.sort", name));
        });
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Columns columns = Columns.of(width.getValue().doubleValue());
        heads.forEach((column, head) -> {
            var place = columns.of(column);
            head.setVisible(place.isPresent());
            place.ifPresent(there -> {
                double wide = head.prefWidth(-1);
                double height = head.prefHeight(-1);
                double inset = head.getInsets().getLeft();
                double x = column == Column.NAME ? there.from() - inset : there.to() - wide + inset;
                head.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), wide, height);
            });
        });
    }
}
