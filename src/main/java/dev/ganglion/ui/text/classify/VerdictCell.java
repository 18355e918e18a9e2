package dev.ganglion.ui.text.classify;

import dev.ganglion.domain.LabelScore;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.task.run.ScoreBar;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// A text and what it was taken for. UI thread only.
final class VerdictCell extends ListCell<Verdict> {
    private static final double NARROWEST_LABEL = 80;
    private static final int LONGEST = 600;

    VerdictCell() {
        getStyleClass().add("verdict-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Verdict verdict, boolean empty) {
        super.updateItem(verdict, empty);
        setText(null);
        if (empty || verdict == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        setGraphic(row(verdict));
        setTooltip(new Tooltip(Wrapping.safe(begin(verdict.text()))));
    }

    /// All of a very long text would make the row slow.
    private static String begin(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static HBox row(Verdict verdict) {
        LabelScore likeliest = verdict.likeliest();
        Label text = new Label(begin(verdict.text()));
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        ScoreBar bar = new ScoreBar(likeliest.score());
        bar.getStyleClass().add("label-" + likeliest.label().toLowerCase(Locale.ROOT));
        Label label = new Label(likeliest.label());
        label.getStyleClass().add("secondary");
        label.setMinWidth(NARROWEST_LABEL);
        Label figure = new Label(ScoreBar.figure(likeliest.score()));
        figure.getStyleClass().add("numeric");
        figure.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(text, label, bar, figure);
        row.getStyleClass().add("verdict");
        return row;
    }
}
