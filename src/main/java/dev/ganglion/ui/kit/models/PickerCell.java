package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import java.util.List;
import java.util.stream.Stream;
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
final class PickerCell extends ListCell<Model> {
    private static final double SCROLL_BAR = 8;

    private final PickerViewModel picker;
    private final Monogram monogram = new Monogram();
    private final Label name = label("strong");
    private final FontIcon inUse = Icons.small(Feather.CHECK);
    private final Star star = new Star();
    private final FontIcon recent = Icons.small(Feather.CLOCK);
    private final ChipRow conditions = new ChipRow();
    private final ChipRow capabilities = new ChipRow();
    private final Label context = label("picker-context");
    private final Label input = label("picker-price");
    private final Label output = label("picker-price");
    private final Label use = label("picker-use");
    private final HBox row;

    PickerCell(PickerViewModel picker, ObservableDoubleValue width) {
        this.picker = picker;
        monogram.getStyleClass().add("small");
        name.setMinWidth(USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(monogram, name, inUse, star, recent, conditions, gap, capabilities, context, input, output, use);
        row.getStyleClass().add("picker-row");
        var fit = Bindings.subtract(width, SCROLL_BAR);
        row.minWidthProperty().bind(fit);
        row.maxWidthProperty().bind(fit);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("picker-cell");
        Stream.of(inUse, star, recent).forEach(sign -> sign.managedProperty().bind(sign.visibleProperty()));
        star.getStyleClass().add("starred");
        Stream.of(input, output, use).forEach(price -> price.getStyleClass().add("costs"));
        picker.favourites().subscribe(_ -> mark());
        setOnMouseClicked(_ -> choose());
    }

    @Override
    protected void updateItem(@Nullable Model model, boolean empty) {
        super.updateItem(model, empty);
        if (empty || model == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        ModelLine line = picker.line(model);
        show(line);
        mark();
        setGraphic(row);
        setAccessibleText(line.spoken());
    }

    private void show(ModelLine line) {
        monogram.show(line.vendor());
        name.setText(line.model().name());
        conditions.show(line.conditions());
        capabilities.show(line.capabilities());
        context.setText(line.context());
        switch (line.cost()) {
            case Cost.PerToken(var in, var out) -> {
                use.setText("");
                input.setText(in.dollars());
                output.setText(out.map(Cost.Figure::dollars).orElse(""));
            }
            case Cost.PerUse(var price, var unit) -> {
                input.setText("");
                output.setText("");
                use.setText(Texts.text("picker.use", price.dollars(), unit));
            }
            case Cost.Unpublished() -> {
                use.setText("");
                input.setText("");
                output.setText("");
            }
        }
        price(line.cost() instanceof Cost.PerUse ? List.of(use) : List.of(input, output));
    }

    /// Two columns of tokens, or as much room for one price by another unit.
    private void price(List<Label> told) {
        Stream.of(input, output, use).forEach(price -> price.setManaged(told.contains(price)));
    }

    private void choose() {
        Model model = getItem();
        if (model != null) {
            picker.mark(model);
            picker.choose();
        }
    }

    /// Shows what may change while the row is there.
    private void mark() {
        Model model = getItem();
        if (model != null) {
            inUse.setVisible(picker.uses(model));
            star.setVisible(picker.favourites().get().contains(model.id()));
            recent.setVisible(picker.recent(model));
        }
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }
}
