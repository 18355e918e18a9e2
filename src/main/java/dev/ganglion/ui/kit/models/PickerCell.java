package dev.ganglion.ui.kit.models;

import dev.ganglion.ui.kit.Icons;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A model in the picker; a click chooses it.
final class PickerCell extends ListCell<ModelLine> {
    private static final double SCROLL_BAR = 8;

    private final PickerViewModel picker;
    private final Monogram monogram = new Monogram();
    private final Label name = label("strong");
    private final FontIcon inUse = Icons.small(Feather.CHECK);
    private final ChipRow conditions = new ChipRow();
    private final ChipRow capabilities = new ChipRow();
    private final Label context = label("picker-context");
    private final Label input = label("picker-price");
    private final Label output = label("picker-price");
    private final HBox row;

    PickerCell(PickerViewModel picker, ObservableDoubleValue width) {
        this.picker = picker;
        monogram.getStyleClass().add("small");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(monogram, name, inUse, conditions, gap, capabilities, context, input, output);
        row.getStyleClass().add("picker-row");
        var fit = Bindings.subtract(width, SCROLL_BAR);
        row.minWidthProperty().bind(fit);
        row.maxWidthProperty().bind(fit);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("picker-cell");
        setOnMouseClicked(_ -> choose());
    }

    @Override
    protected void updateItem(@Nullable ModelLine line, boolean empty) {
        super.updateItem(line, empty);
        if (empty || line == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        show(line);
        setGraphic(row);
        setAccessibleText(line.spoken());
    }

    private void show(ModelLine line) {
        monogram.show(line.vendor());
        name.setText(line.model().name());
        inUse.setVisible(picker.uses(line));
        inUse.setManaged(picker.uses(line));
        conditions.show(line.conditions());
        capabilities.show(line.capabilities());
        context.setText(line.context());
        switch (line.cost()) {
            case Cost.PerToken(var in, var out) -> {
                input.setText(in.dollars());
                output.setText(out.map(Cost.Figure::dollars).orElse(""));
            }
            case Cost.PerUse(var price, var unit) -> {
                input.setText(price.dollars());
                output.setText(unit);
            }
            case Cost.Unpublished() -> {
                input.setText("");
                output.setText("");
            }
        }
    }

    private void choose() {
        ModelLine line = getItem();
        if (line != null) {
            picker.mark(line);
            picker.choose();
        }
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
