package dev.ganglion.ui.usage.table;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.ArrowChoice;
import dev.ganglion.ui.usage.sums.Group;
import dev.ganglion.ui.usage.sums.Line;
import java.util.Optional;
import javafx.beans.binding.NumberBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The table with what switches it, its sum at the foot.
public final class SumsTable extends BorderPane {
    private static final double ROW = 28;

    /// The room that the scroll bar takes.
    private static final double SCROLL_BAR = 8;

    private final TableViewModel table;
    private final ListView<Line> list = new ListView<>();
    private final NumberBinding width = list.widthProperty().subtract(SCROLL_BAR);
    private final LineRow total = new LineRow();

    public SumsTable(TableViewModel table) {
        this.table = table;
        getStyleClass().add("sums");
        setTop(new VBox(bar(), new HeadRow(table, width)));
        setCenter(list());
        setBottom(foot());
    }

    private Node bar() {
        var by = new Label(Texts.text("usage.by"));
        by.getStyleClass().add("title-3");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var bar = new HBox(by, groups(), gap, lead(), copy());
        bar.getStyleClass().add("table-bar");
        return bar;
    }

    private HBox groups() {
        var segment = new HBox();
        segment.getStyleClass().add("segment");
        var toggles = new ToggleGroup();
        ArrowChoice.in(segment, toggles);
        for (Group group : Group.values()) {
            var toggle = new ToggleButton(Texts.text("usage.group." + group));
            toggle.setId("usage-by-" + group);
            toggle.setToggleGroup(toggles);
            toggle.setMinWidth(USE_PREF_SIZE);
            // A press on the chosen one leaves it chosen.
            toggle.setOnAction(_ -> {
                toggle.setSelected(true);
                table.by(group);
            });
            table.group().subscribe(shown -> toggle.setSelected(shown == group));
            segment.getChildren().add(toggle);
        }
        return segment;
    }

    /// What can be done with the selected line.
    private Button lead() {
        var lead = new Button();
        lead.setId("usage-follow");
        lead.getStyleClass().add("quiet");
        lead.managedProperty().bind(lead.visibleProperty());
        lead.setOnAction(_ -> selected().ifPresent(table::follow));
        lead.setTooltip(new Tooltip(Texts.text("usage.follow.tip")));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> show(lead, line != null && table.leads(line)));
        return lead;
    }

    private void show(Button lead, boolean leads) {
        boolean conversations = table.group().get() == Group.CONVERSATION;
        lead.setVisible(leads);
        lead.setText(Texts.text(conversations ? "usage.open-chat" : "usage.compare"));
        lead.setGraphic(Icons.small(conversations ? Feather.MESSAGE_SQUARE : Feather.TRENDING_DOWN));
    }

    private Button copy() {
        var copy = new Button(Texts.text("usage.copy"), Icons.small(Feather.COPY));
        copy.setId("usage-copy");
        copy.getStyleClass().add("quiet");
        copy.setTooltip(new Tooltip(Texts.text("usage.copy.tip")));
        copy.setOnAction(_ -> Copying.text(table.copied()));
        return copy;
    }

    private ListView<Line> list() {
        list.setId("usage-lines");
        list.getStyleClass().add("edge-to-edge");
        list.setItems(table.lines());
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new LineCell(table, width));
        list.setAccessibleText(Texts.text("usage.lines"));
        var none = new Label();
        none.getStyleClass().add("muted");
        none.setWrapText(true);
        none.textProperty()
                .bind(table.trouble()
                        .map(trouble -> trouble.isEmpty() ? Texts.text("usage.lines.none") : Wrapping.safe(trouble)));
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                selected().ifPresent(table::follow);
                key.consume();
            }
        });
        return list;
    }

    private Node foot() {
        total.within(width);
        table.table()
                .subscribe(sums -> total.show(new Line(
                        "",
                        Texts.text("usage.total", sums.lines().size()),
                        sums.total().counts(),
                        sums.total().neurons(),
                        sums.total().share())));
        var foot = new HBox(total);
        // As wide as the list was until now: that must not keep the page from becoming narrower.
        foot.setMinWidth(0);
        foot.getStyleClass().add("total");
        return foot;
    }

    private Optional<Line> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }
}
