package dev.ganglion.ui.usage.alternative;

import dev.ganglion.domain.Capability;
import dev.ganglion.ledger.bill.Alternatives.Alternative;
import dev.ganglion.ui.kit.Texts;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A model and what the work would have cost on it.
final class AlternativeCell extends ListCell<Alternative> {
    static final double FIGURE = 104;
    static final double SAVING = 128;
    private static final PseudoClass CHEAPER = PseudoClass.getPseudoClass("cheaper");

    private final Predicate<Alternative> used;
    private final Label name = new Label();
    private final Label mark = new Label(Texts.text("usage.alternatives.used"));
    private final Label able = new Label();
    private final Label context = figure(FIGURE);
    private final Label neurons = figure(FIGURE);
    private final Label usd = figure(FIGURE);
    private final Label saving = figure(SAVING);
    private final HBox row;

    /// @param used whether that model did the work
    AlternativeCell(Predicate<Alternative> used) {
        this.used = used;
        getStyleClass().setAll("line-cell");
        mark.getStyleClass().add("badge");
        mark.setMinWidth(USE_PREF_SIZE);
        mark.managedProperty().bind(mark.visibleProperty());
        able.getStyleClass().addAll("secondary", "muted");
        saving.getStyleClass().add("saving");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row = new HBox(name, mark, able, gap, context, neurons, usd, saving);
        row.getStyleClass().add("alternative-row");
        row.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(row);
        // A cell is as wide as its list, and no wider for what it shows.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Alternative alternative, boolean empty) {
        super.updateItem(alternative, empty);
        row.setVisible(!empty && alternative != null);
        if (empty || alternative == null) {
            setAccessibleText(null);
            return;
        }
        name.setText(alternative.model().name());
        mark.setVisible(used.test(alternative));
        able.setText(alternative.model().capabilities().stream()
                .filter(AlternativeCell::matters)
                .sorted()
                .map(Capability::label)
                .collect(Collectors.joining(", ")));
        context.setText(AlternativeWords.context(alternative.model()));
        neurons.setText(AlternativeWords.neurons(alternative));
        usd.setText(AlternativeWords.usd(alternative));
        saving.setText(AlternativeWords.saving(alternative));
        saving.pseudoClassStateChanged(
                CHEAPER, alternative.saved().filter(saved -> saved > 0).isPresent());
        setAccessibleText(name.getText() + ", " + neurons.getText() + ", " + saving.getText());
    }

    private static boolean matters(Capability capability) {
        return switch (capability) {
            case FUNCTION_CALLING, REASONING, VISION -> true;
            case STREAMING, JSON_MODE, LORA, BATCH, REALTIME -> false;
        };
    }

    static Label figure(double width) {
        var figure = new Label();
        figure.getStyleClass().add("numeric");
        figure.setAlignment(Pos.CENTER_RIGHT);
        figure.setMinWidth(width);
        figure.setPrefWidth(width);
        return figure;
    }
}
