package dev.ganglion.ui.speech.transcribe.compare;

import dev.ganglion.domain.Figures;
import dev.ganglion.task.speech.WordErrors;
import dev.ganglion.task.speech.WordErrors.Kind;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import dev.ganglion.ui.kit.page.Discreet;
import dev.ganglion.ui.speech.transcribe.version.Spent;
import dev.ganglion.ui.speech.transcribe.version.StageText;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A version in the table: its model, errors, time, cost and text. A press reads it.
final class VersionRow extends VBox {
    /// Narrower than this, the text has a line of its own.
    private static final double WIDE = 640;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Label model = cell("model");
    private final Label rate = cell("figure");
    private final Label took = cell("figure");
    private final Label cost = cell("figure");
    private final Label text = new Label();
    private final HBox line = new HBox();

    private VersionRow() {
        getStyleClass().add("version-row");
        text.getStyleClass().add("heard");
        text.setMinWidth(0);
        line.getStyleClass().add("version-line");
        HBox.setHgrow(text, Priority.ALWAYS);
        cost.getStyleClass().add("cost");
        Discreet.hide(cost);
        line.getChildren().addAll(model, rate, took, cost);
        getChildren().add(line);
        widthProperty().subscribe(width -> place(width.doubleValue() >= WIDE));
    }

    private void place(boolean inLine) {
        line.getChildren().remove(text);
        getChildren().remove(text);
        if (inLine) {
            line.getChildren().add(text);
        } else if (!getStyleClass().contains("head")) {
            getChildren().add(text);
        }
    }

    private static Label cell(String style) {
        Label cell = new Label();
        cell.getStyleClass().add(style);
        return cell;
    }

    /// The names of the columns.
    static VersionRow head() {
        VersionRow head = new VersionRow();
        head.getStyleClass().add("head");
        head.model.setText(Texts.text("transcribe.column.model"));
        head.rate.setText(Texts.text("transcribe.column.wer"));
        head.rate.setTooltip(new Tooltip(Texts.text("transcribe.column.wer.tip")));
        head.took.setText(Texts.text("transcribe.column.took"));
        head.cost.setText(Texts.text("transcribe.column.cost"));
        head.text.setText(Texts.text("transcribe.column.text"));
        return head;
    }

    /// @param choose reads it
    static VersionRow of(Version version, Optional<WordErrors> errors, boolean chosen, Runnable choose) {
        VersionRow row = new VersionRow();
        Spent spent = version.spent().get();
        row.pseudoClassStateChanged(CHOSEN, chosen);
        row.model.setText(version.model().substring(version.model().lastIndexOf('/') + 1));
        row.model.setTooltip(new Tooltip(version.model()));
        row.rate.setText(errors.map(VersionRow::rate).orElse("–"));
        errors.ifPresent(found -> row.rate.setTooltip(new Tooltip(spelt(found))));
        row.took.setText(spent.calls() == 0 ? "–" : Figures.duration(spent.took()));
        row.cost.setText(
                spent.calls() == 0
                        ? "–"
                        : spent.neurons().map(Figures::neurons).orElse(Texts.text("transcribe.unknown")));
        String words = version.script().get().text();
        row.text.setText(words.isEmpty() ? StageText.of(version.stage().get()) : Wrapping.safe(words));
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(row.model.getText() + ", " + row.rate.getText());
        row.setOnMouseClicked(_ -> choose.run());
        row.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose.run();
                key.consume();
            }
        });
        return row;
    }

    private static String rate(WordErrors errors) {
        return errors.rate().isPresent()
                ? String.format(Locale.ROOT, "%.1f %%", errors.rate().getAsDouble() * 100)
                : "–";
    }

    /// The counts behind the rate, in words.
    static String spelt(WordErrors errors) {
        return Texts.text(
                "transcribe.wer.spelt",
                rate(errors),
                errors.count(Kind.SUBSTITUTED),
                errors.count(Kind.DELETED),
                errors.count(Kind.INSERTED),
                errors.said());
    }
}
