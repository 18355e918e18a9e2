package dev.ganglion.ui.usage.table;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.usage.sums.Line;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// One line of figures, drawn by hand: a label for each would take longer than all else of the page.
final class LineRow extends Region {
    private static final double GAP = 8;
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");

    private final Label name = new Label();
    private final Label disputed = new Label();
    private final Region share = new Region();
    private final Map<Column, Text> figures = new EnumMap<>(Column.class);
    private double part;

    LineRow() {
        getStyleClass().add("line-row");
        name.setManaged(false);
        disputed.getStyleClass().addAll("badge", "warning");
        disputed.setManaged(false);
        share.getStyleClass().add("share-bar");
        share.setManaged(false);
        getChildren().addAll(share, name, disputed);
        for (Column column : Column.values()) {
            if (column != Column.NAME) {
                var figure = new Text();
                figure.setTextOrigin(VPos.TOP);
                figure.setManaged(false);
                figure.getStyleClass().add("figure");
                figures.put(column, figure);
            }
        }
        getChildren().addAll(figures.values());
    }

    /// Keeps it that wide.
    void within(ObservableValue<? extends Number> width) {
        prefWidthProperty().bind(width);
        minWidthProperty().bind(width);
        maxWidthProperty().bind(width);
    }

    void show(Line line) {
        name.setText(line.name());
        long differ = line.counts().disputed();
        disputed.setVisible(differ > 0);
        disputed.setText(differ > 0 ? Texts.text("usage.disputed", differ) : "");
        disputed.setTooltip(differ > 0 ? new Tooltip(Texts.text("usage.disputed.tip", differ)) : null);
        figures.forEach((column, figure) -> {
            figure.setText(column.text(line));
            mark(column, figure, line);
        });
        part = line.share();
        requestLayout();
    }

    private static void mark(Column column, Text figure, Line line) {
        boolean doubtful = column == Column.UNKNOWN && line.counts().unknown() > 0;
        figure.pseudoClassStateChanged(DOUBTFUL, doubtful);
    }

    @Override
    protected void layoutChildren() {
        Columns columns = Columns.of(getWidth());
        figures.forEach((column, figure) -> {
            var place = columns.of(column);
            figure.setVisible(place.isPresent());
            place.ifPresent(there -> {
                double width = figure.getLayoutBounds().getWidth();
                figure.relocate(
                        snapPositionX(there.to() - width),
                        snapPositionY((getHeight() - figure.getLayoutBounds().getHeight()) / 2));
            });
        });
        columns.of(Column.NAME).ifPresent(this::place);
        columns.of(Column.SHARE).ifPresent(there -> {
            double width = Math.max(part > 0 ? 1 : 0, there.width() * part);
            share.resizeRelocate(snapPositionX(there.to() - width), getHeight() - 5, width, 2);
        });
    }

    private void place(Columns.Place there) {
        double badge = disputed.isVisible() ? disputed.prefWidth(-1) : 0;
        double room = there.width() - (badge > 0 ? badge + GAP : 0);
        double width = Math.min(name.prefWidth(-1), room);
        double height = name.prefHeight(-1);
        name.resizeRelocate(there.from(), snapPositionY((getHeight() - height) / 2), width, height);
        double high = disputed.prefHeight(-1);
        disputed.resizeRelocate(
                snapPositionX(there.from() + width + GAP), snapPositionY((getHeight() - high) / 2), badge, high);
    }
}
