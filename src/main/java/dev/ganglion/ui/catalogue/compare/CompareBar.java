package dev.ganglion.ui.catalogue.compare;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.models.ModelLine;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The models that are picked, below the list: each can be taken out, and all can be compared.
public final class CompareBar extends HBox {
    private final Comparison comparison;
    private final HBox picks = new HBox();

    public CompareBar(Comparison comparison) {
        this.comparison = comparison;
        getStyleClass().addAll("compare-bar", "hairline-top");
        picks.getStyleClass().add("picks");
        managedProperty().bind(visibleProperty());
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !comparison.picks().get().isEmpty()
                                && !comparison.open().get(),
                        comparison.picks(),
                        comparison.open()));
        comparison.picks().subscribe(this::show);
    }

    private void show(List<ModelLine> lines) {
        if (getChildren().isEmpty() && !lines.isEmpty()) {
            fill();
        }
        picks.getChildren().setAll(lines.stream().map(this::pick).toList());
    }

    private void fill() {
        var hint = new Label();
        hint.getStyleClass().add("hint");
        hint.textProperty().bind(comparison.hint());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(picks, hint, gap, clear(), compare());
    }

    private Button pick(ModelLine line) {
        var button = new Button(line.model().name(), Icons.small(Feather.X));
        button.getStyleClass().add("pick");
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setTooltip(new Tooltip(Texts.text("compare.remove", line.model().id())));
        button.setAccessibleText(Texts.text("compare.remove", line.model().name()));
        button.setOnAction(_ -> comparison.remove(line));
        return button;
    }

    private Button clear() {
        var button = new Button(Texts.text("compare.clear"));
        button.getStyleClass().add("quiet");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> comparison.clear());
        return button;
    }

    private Button compare() {
        var button = new Button(Texts.text("compare.show"), Icons.small(Feather.COLUMNS));
        button.setId("compare-show");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(Texts.text("compare.show.tip")));
        button.disableProperty().bind(comparison.picks().map(lines -> lines.size() < 2));
        button.setOnAction(_ -> comparison.show());
        return button;
    }
}
