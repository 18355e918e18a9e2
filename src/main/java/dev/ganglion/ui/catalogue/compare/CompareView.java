package dev.ganglion.ui.catalogue.compare;

import dev.ganglion.ui.catalogue.card.ModelCard;
import dev.ganglion.ui.catalogue.compare.CompareTable.Row;
import dev.ganglion.ui.catalogue.compare.CompareTable.Section;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.Monogram;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The table of the picked models: names stay on top, rows that differ are marked.
public final class CompareView extends BorderPane {
    private static final double LABELS = 168;
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    private final Comparison comparison;
    private final Consumer<String> use;
    private final GridPane head = grid("compare-head");
    private final GridPane body = grid("compare-body");
    private final CheckBox different = new CheckBox(Texts.text("compare.different"));
    private final Button back = new Button(Texts.text("compare.back"), Icons.small(Feather.ARROW_LEFT));

    /// @param use opens a use with the model of an id
    public CompareView(Comparison comparison, Consumer<String> use) {
        this.comparison = comparison;
        this.use = use;
        getStyleClass().add("compare");
        setTop(new VBox(bar(), head));
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        comparison.table().subscribe(this::show);
        different.selectedProperty().subscribe(() -> show(comparison.table().get()));
    }

    /// Puts the focus where Enter goes back.
    public void focusBack() {
        back.requestFocus();
    }

    private HBox bar() {
        back.setId("compare-back");
        back.getStyleClass().add("quiet");
        back.setTooltip(new Tooltip(Texts.text("compare.back.tip")));
        back.setOnAction(_ -> comparison.hide());
        different.setId("compare-different");
        var title = new Label(Texts.text("compare.title"));
        title.getStyleClass().add("title-2");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(back, title, gap, different);
        bar.getStyleClass().add("compare-top");
        return bar;
    }

    private void show(CompareTable table) {
        head.getChildren().clear();
        body.getChildren().clear();
        columns(head, table.cards().size());
        columns(body, table.cards().size());
        for (int i = 0; i < table.cards().size(); i++) {
            head.add(name(table.cards().get(i)), i + 1, 0);
        }
        table.sections().forEach(this::add);
    }

    private void add(Section section) {
        var rows = section.rows().stream()
                .filter(row -> row.differs() || !different.isSelected())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var title = new Label(section.title());
        title.getStyleClass().add("section-title");
        body.add(title, 0, body.getRowCount(), GridPane.REMAINING, 1);
        rows.forEach(this::add);
    }

    private void add(Row row) {
        int at = body.getRowCount();
        body.add(label(row), 0, at);
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = new CompareCell(row.cells().get(i));
            cell.pseudoClassStateChanged(DIFFERS, row.differs());
            cell.setAccessibleText(row.label());
            body.add(cell, i + 1, at);
        }
    }

    private static Node label(Row row) {
        var label = new Label(Wrapping.safe(row.label()));
        label.setWrapText(true);
        var cell = new HBox(label);
        cell.getStyleClass().add("compare-label");
        cell.pseudoClassStateChanged(DIFFERS, row.differs());
        if (row.differs()) {
            var sign = new Label("≠");
            sign.getStyleClass().add("sign");
            sign.setAccessibleText(Texts.text("compare.differs"));
            sign.setTooltip(new Tooltip(Texts.text("compare.differs")));
            cell.getChildren().add(sign);
        }
        return cell;
    }

    private Node name(ModelCard card) {
        var name = new Label(Wrapping.safe(card.line().model().name()));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        name.setTooltip(new Tooltip(card.line().model().id()));
        var buttons = new HBox();
        buttons.getStyleClass().add("line");
        card.workplace()
                .map(workplace -> button(
                        workplace.words(),
                        workplace.icon(),
                        () -> use.accept(card.line().model().id())))
                .ifPresent(buttons.getChildren()::add);
        String out = Texts.text("compare.take-out");
        buttons.getChildren().add(button(out, Feather.X, () -> comparison.remove(card.line())));
        var cell = new VBox(new HBox(8, new Monogram(card.line().vendor()), buttons), name);
        cell.getStyleClass().add("compare-name");
        return cell;
    }

    private static Button button(String words, Feather icon, Runnable action) {
        var button = new Button("", Icons.small(icon));
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static GridPane grid(String style) {
        var grid = new GridPane();
        grid.getStyleClass().addAll("compare-grid", style);
        return grid;
    }

    private static void columns(GridPane grid, int models) {
        var labels = new ColumnConstraints(LABELS);
        grid.getColumnConstraints().setAll(labels);
        for (int i = 0; i < models; i++) {
            var column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
    }
}
