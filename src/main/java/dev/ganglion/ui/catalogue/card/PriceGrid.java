package dev.ganglion.ui.catalogue.card;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.models.Cost;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Prices in dollars and in neurons, one below the other; a price that contradicts itself says so.
final class PriceGrid extends GridPane {
    PriceGrid() {
        getStyleClass().add("price-table");
        var unit = new ColumnConstraints();
        unit.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(unit, whole(), whole());
    }

    PriceGrid(List<ModelCard.PriceLine> prices) {
        this();
        prices.forEach(this::add);
    }

    private void add(ModelCard.PriceLine price) {
        add(price.label(), price.price());
        if (!price.doubt().isEmpty()) {
            doubt(price.doubt());
        }
    }

    /// Says below the last price why not to believe it.
    void doubt(String why) {
        var doubt = new Label(Wrapping.safe(why), Icons.small(Feather.ALERT_TRIANGLE));
        doubt.getStyleClass().add("doubt");
        doubt.setWrapText(true);
        add(doubt, 0, getRowCount(), 3, 1);
    }

    void add(String unit, Cost.Figure price) {
        addRow(
                getRowCount(),
                styled("unit", unit),
                styled("figure", price.dollars()),
                styled("second", price.neurons()));
    }

    void addUnpublished(String unit) {
        int row = getRowCount();
        add(styled("unit", unit), 0, row);
        add(styled("second", Texts.text("model.unpublished")), 1, row, 2, 1);
    }

    private static Label styled(String style, String text) {
        var label = new Label(Wrapping.safe(text));
        label.getStyleClass().add(style);
        label.setWrapText(style.equals("unit"));
        return label;
    }

    /// A column whose words are never broken.
    private static ColumnConstraints whole() {
        var column = new ColumnConstraints();
        column.setMinWidth(USE_PREF_SIZE);
        column.setHalignment(HPos.RIGHT);
        return column;
    }
}
