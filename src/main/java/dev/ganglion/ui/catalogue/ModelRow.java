package dev.ganglion.ui.catalogue;

import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ChipRow;
import dev.ganglion.ui.kit.models.Cost;
import dev.ganglion.ui.kit.models.ModelLine;
import dev.ganglion.ui.kit.models.Monogram;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The columns of one model.
final class ModelRow extends HBox {
    private final Monogram monogram = new Monogram();
    private final Label name = label("strong");
    private final ChipRow conditions = new ChipRow();
    private final Label id = label("id");
    private final Label task = label("task");
    private final ChipRow standing = new ChipRow();
    private final ChipRow capabilities = new ChipRow();
    private final Label context = label("figure");
    private final Label added = label("when");
    private final PriceCell input = new PriceCell();
    private final PriceCell output = new PriceCell();

    private final Tooltip price = new Tooltip();
    private final Tooltip whole = new Tooltip();

    private final HBox named = line(name, conditions);
    private final HBox marks = line();
    private final VBox nameColumn = Column.MODEL.of();
    private final VBox taskColumn = Column.TASK.of();
    private final VBox addedColumn = Column.ADDED.of(added);

    ModelRow(ObservableValue<Room> room) {
        getStyleClass().add("columns");
        id.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        getChildren()
                .addAll(
                        monogram,
                        nameColumn,
                        taskColumn,
                        Column.CONTEXT.of(context),
                        addedColumn,
                        Column.INPUT.of(input),
                        Column.OUTPUT.of(output));
        name.setTooltip(whole);
        id.setTooltip(whole);
        Tooltip.install(input, price);
        Tooltip.install(output, price);
        room.subscribe(this::arrange);
    }

    void show(ModelLine line) {
        monogram.show(line.vendor());
        name.setText(line.model().name());
        id.setText(line.model().id());
        task.setText(line.task());
        conditions.show(line.conditions());
        standing.show(line.standing());
        capabilities.show(line.capabilities());
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
            case Cost.PerUse(var price, var unit) -> {
                input.show("", "");
                output.show(price.dollars(), unit);
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
        if (room == Room.TIGHT) {
            marks.getChildren().setAll(task, standing, capabilities);
            nameColumn.getChildren().setAll(named, marks);
            return;
        }
        marks.getChildren().setAll(standing, capabilities);
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
