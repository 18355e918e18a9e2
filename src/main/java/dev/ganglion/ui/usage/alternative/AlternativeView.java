package dev.ganglion.ui.usage.alternative;

import dev.ganglion.ledger.bill.Alternatives.Alternative;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.usage.alternative.AlternativeViewModel.Comparison;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Other models for the same work, the cheapest first.
public final class AlternativeView extends BorderPane {
    private static final double ROW = 32;

    private final AlternativeViewModel alternatives;
    private final MenuButton work = new MenuButton();
    private final Label actual = new Label();
    private final ListView<Alternative> list = new ListView<>();

    public AlternativeView(AlternativeViewModel alternatives) {
        this.alternatives = alternatives;
        getStyleClass().add("alternatives");
        setTop(new VBox(top(), head()));
        setCenter(list());
        setBottom(note());
        alternatives.works().subscribe(this::offer);
        alternatives.comparison().subscribe(this::show);
    }

    private Node top() {
        work.setId("usage-work");
        work.setMinWidth(USE_PREF_SIZE);
        work.setAccessibleText(Texts.text("usage.alternatives.choose"));
        var of = new Label(Texts.text("usage.alternatives.of"));
        of.setMinWidth(USE_PREF_SIZE);
        actual.setWrapText(true);
        actual.getStyleClass().add("muted");
        HBox.setHgrow(actual, Priority.ALWAYS);
        var top = new HBox(of, work, actual);
        top.getStyleClass().add("table-bar");
        return top;
    }

    private static Node head() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var head = new HBox(
                new Label(Texts.text("usage.group.MODEL")),
                gap,
                column("context", AlternativeCell.FIGURE),
                column("neurons", AlternativeCell.FIGURE),
                column("usd", AlternativeCell.FIGURE),
                column("saving", AlternativeCell.SAVING));
        head.getStyleClass().addAll("head", "alternative-head");
        return head;
    }

    private static Label column(String which, double width) {
        var column = AlternativeCell.figure(width);
        column.getStyleClass().setAll("label");
        column.setText(Texts.text("usage.alternatives.column." + which));
        return column;
    }

    private ListView<Alternative> list() {
        list.setId("usage-alternatives");
        list.getStyleClass().add("edge-to-edge");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Texts.text("usage.alternatives"));
        list.setCellFactory(_ -> new AlternativeCell(this::used));
        var none = new Label(Texts.text("usage.alternatives.none"));
        none.setWrapText(true);
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        return list;
    }

    private static Node note() {
        var note = new Label(Texts.text("usage.alternatives.note"));
        note.setWrapText(true);
        note.getStyleClass().addAll("secondary", "muted", "note", "hairline-top");
        note.setMaxWidth(Double.MAX_VALUE);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private boolean used(Alternative alternative) {
        return alternatives
                .comparison()
                .get()
                .filter(comparison ->
                        comparison.used().contains(alternative.model().id()))
                .isPresent();
    }

    private void offer(List<Work> works) {
        work.getItems().clear();
        for (Work each : works) {
            if (each.model().isEmpty() && !work.getItems().isEmpty()) {
                work.getItems().add(new SeparatorMenuItem());
            }
            var item = new MenuItem(alternatives.label(each));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> alternatives.choose(each));
            work.getItems().add(item);
        }
        work.setDisable(works.isEmpty());
    }

    private void show(Optional<Comparison> comparison) {
        work.setText(comparison
                .map(shown -> alternatives.label(shown.work()))
                .orElse(Texts.text("usage.alternatives.nothing")));
        actual.setText(Wrapping.safe(comparison.map(AlternativeWords::actual).orElse("")));
        list.getItems().setAll(comparison.map(shown -> shown.found().others()).orElse(List.of()));
    }
}
