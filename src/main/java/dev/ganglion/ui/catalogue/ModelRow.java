package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ChipRow;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The columns of one model.
final class ModelRow extends HBox {
    private final Lead lead = new Lead();
    private final Label name = label("strong");
    private final FontIcon recent = Icons.small(Feather.CLOCK);
    private final ChipRow conditions = new ChipRow();
    private final Label id = label("id");
    private final Label task = label("task");
    private final ChipRow marks = new ChipRow();
    private final Label context = label("figure");
    private final Label added = label("when");
    private final PriceCell input = new PriceCell(Column.INPUT);
    private final PriceCell output = new PriceCell(Column.OUTPUT);

    private final Tooltip price = new Tooltip();
    private final Tooltip whole = new Tooltip();

    private final HBox named = line(name, conditions, recent);
    private final HBox taskLine = line();
    private final VBox nameColumn = Column.MODEL.of();
    private final VBox taskColumn = Column.TASK.of();
    private final VBox addedColumn = Column.ADDED.of(added);

    ModelRow(ObservableValue<Room> room) {
        getStyleClass().addAll("columns", "model-row");
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        task.setMinWidth(USE_PREF_SIZE);
        conditions.setMinWidth(USE_PREF_SIZE);
        Tooltip.install(recent, new Tooltip(Texts.text("model.recent")));
        recent.setAccessibleText(Texts.text("model.recent"));
        recent.managedProperty().bind(recent.visibleProperty());
        getChildren().addAll(lead, nameColumn, taskColumn, Column.CONTEXT.of(context), addedColumn, input, output);
        name.setTooltip(whole);
        id.setTooltip(whole);
        Tooltip.install(input, price);
        Tooltip.install(output, price);
        room.subscribe(this::arrange);
    }

    Lead lead() {
        return lead;
    }

    void recent(boolean isRecent) {
        recent.setVisible(isRecent);
    }

    void show(ModelLine line) {
        lead.show(line.vendor());
        name.setText(line.model().name());
        id.setText(line.model().id());
        task.setText(line.task());
        conditions.show(line.conditions());
        marks.show(Stream.concat(line.standing().stream(), line.capabilities().stream())
                .toList());
        context.setText(line.context());
        added.setText(line.added());
        price.setText(line.prices());
        whole.setText(line.vendor().name() + '\n' + line.model().id());
        show(line.cost());
    }

    private void show(Cost cost) {
        switch (cost) {
            case Cost.PerToken(var in, var out) -> {
                input.show(in.dollars(), in.neurons());
                output.show(
                        out.map(Cost.Figure::dollars).orElse(""),
                        out.map(Cost.Figure::neurons).orElse(""));
            }
            case Cost.PerUse(var once, var unit) -> {
                input.show("", "");
                output.show(once.dollars(), unit);
            }
            case Cost.Unpublished() -> {
                input.show("", "");
                output.show("", Texts.text("model.unpublished.short"));
            }
        }
    }

    private void arrange(Room room) {
        Column.TASK.showIn(room, taskColumn);
        Column.ADDED.showIn(room, addedColumn);
        taskColumn.getChildren().clear();
        taskLine.getChildren().clear();
        if (room == Room.TIGHT) {
            taskLine.getChildren().setAll(task, marks);
            nameColumn.getChildren().setAll(named, taskLine);
            return;
        }
        nameColumn.getChildren().setAll(named, id);
        taskColumn.getChildren().setAll(task, marks);
    }

    private static HBox line(Node... nodes) {
        var line = new HBox(nodes);
        line.getStyleClass().add("line");
        return line;
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
