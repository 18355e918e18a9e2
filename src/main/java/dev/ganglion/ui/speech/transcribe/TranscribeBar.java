package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.FormViewModel;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.task.CostLabel;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Which model listens, what it is told, what that may cost; begins.
final class TranscribeBar extends VBox {
    private static final double WIDE = 920;

    private final TranscribeViewModel transcribe;
    private final ModelPicker picker;
    private final HBox row;
    private final HBox wishes;
    private final Button go = new Button(Texts.text("transcribe.go"), Icons.small(Feather.FILE_TEXT));

    TranscribeBar(TranscribeViewModel transcribe, Node toggle) {
        this.transcribe = transcribe;
        FormViewModel form = transcribe.models().form();
        picker = transcribe.models().picker();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CostLabel cost = new CostLabel(transcribe.quote());
        wishes = new HBox(new LanguageBox(form), new TaskChoice(form));
        row = new HBox(picker, wishes, gap, cost, go(), toggle);
        row.getStyleClass().add("bar-row");
        wishes.getStyleClass().add("bar-row");
        getStyleClass().addAll("bar", "hairline-bottom");
        getChildren().addAll(row, note());
        widthProperty().subscribe(width -> arrange(width.doubleValue() >= WIDE));
    }

    /// Where there is little room, language and task have a row of their own.
    private void arrange(boolean inOneRow) {
        if (inOneRow != row.getChildren().contains(wishes)) {
            row.getChildren().remove(wishes);
            getChildren().remove(wishes);
            if (inOneRow) {
                row.getChildren().add(1, wishes);
            } else {
                getChildren().add(1, wishes);
            }
        }
    }

    private Node go() {
        go.setId("transcribe");
        go.getStyleClass().add("accent");
        go.setMinWidth(USE_PREF_SIZE);
        go.setTooltip(new Tooltip(Texts.text("transcribe.go.tip")));
        go.setOnAction(_ -> transcribe.transcribe());
        transcribe.tapes().chosen().subscribe(_ -> tell());
        transcribe
                .tapes()
                .chosen()
                .flatMap(chosen -> chosen.isPresent() ? chosen.get().look() : null)
                .subscribe(_ -> tell());
        return go;
    }

    private void tell() {
        go.setDisable(transcribe.tapes().chosen().get().isEmpty()
                || !transcribe.tapes().chosen().get().get().look().get().audible());
    }

    private Node note() {
        Label words = new Label("", Icons.small(Feather.INFO));
        words.setId("note");
        words.getStyleClass().add("secondary");
        words.setWrapText(true);
        words.textProperty().bind(transcribe.note());
        words.visibleProperty().bind(transcribe.note().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    ModelPicker picker() {
        return picker;
    }
}
