package dev.ganglion.ui.usage.reconcile;

import dev.ganglion.ledger.Reconciling.Line;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The lines of a comparison.
final class LinesTable extends TableView<Line> {
    private static final double FIGURES = 100;

    LinesTable() {
        setId("reconcile-lines");
        getStyleClass().addAll("reconcile-lines", "dense");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setPlaceholder(new Label(Texts.text("reconcile.nothing")));
        setAccessibleText(Texts.text("reconcile.title"));
        TableColumn<Line, String> hour = column("hour", line -> ReconcileText.hour(line.hour()), 124);
        hour.getStyleClass().add("edge");
        getColumns()
                .setAll(List.of(
                        hour,
                        column("model", Line::model, 330),
                        figures(
                                "calls",
                                line -> line.ours().calls() + " / "
                                        + line.theirs().calls()),
                        figures("ours", line -> ReconcileText.amount(line.ours().neurons())),
                        figures(
                                "theirs",
                                line -> ReconcileText.amount(line.theirs().neurons())),
                        figures("difference", line -> ReconcileText.difference(line.difference())),
                        column("verdict", line -> ReconcileText.verdict(line.verdict()), 150)));
    }

    void show(List<Line> lines) {
        getItems().setAll(lines);
    }

    private static TableColumn<Line, String> figures(String key, Function<Line, String> text) {
        TableColumn<Line, String> column = column(key, text, FIGURES);
        column.getStyleClass().add("numeric");
        return column;
    }

    private static TableColumn<Line, String> column(String key, Function<Line, String> text, double width) {
        TableColumn<Line, String> column = new TableColumn<>(Texts.text("reconcile.column." + key));
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
