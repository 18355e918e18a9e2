package dev.ganglion.ui.speech.transcribe.tape;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A recording in the list: its name, how long and large it is, or that it cannot be read.
final class TapeCell extends ListCell<Tape> {
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label warning = new Label("", Icons.small(Feather.ALERT_TRIANGLE));
    private final VBox words = new VBox(name, facts);
    private final Button remove = new Button("", Icons.small(Feather.X));
    private final HBox row = new HBox(warning, words, remove);
    private final Tooltip tip = new Tooltip();
    private Subscription watching = Subscription.EMPTY;

    TapeCell(Tapes tapes) {
        getStyleClass().add("tape-cell");
        facts.getStyleClass().addAll("muted", "secondary");
        warning.getStyleClass().add("warning-mark");
        warning.managedProperty().bind(warning.visibleProperty());
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        remove.getStyleClass().addAll("quiet", "icon-button");
        remove.setAccessibleText(Texts.text("transcribe.tape.remove"));
        remove.setTooltip(new Tooltip(Texts.text("transcribe.tape.remove")));
        remove.setMinWidth(USE_PREF_SIZE);
        remove.setFocusTraversable(false);
        remove.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        remove.setOnAction(_ -> {
            if (getItem() != null) {
                tapes.remove(getItem());
            }
        });
        row.getStyleClass().add("tape-row");
        row.setVisible(false);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
        setGraphic(row);
    }

    @Override
    protected void updateItem(@Nullable Tape tape, boolean empty) {
        super.updateItem(tape, empty);
        watching.unsubscribe();
        watching = Subscription.EMPTY;
        row.setVisible(!empty && tape != null);
        setTooltip(null);
        if (empty || tape == null) {
            setAccessibleText(null);
            return;
        }
        name.setText(tape.name());
        setTooltip(tip);
        watching = tape.look().subscribe(look -> tell(tape, look));
    }

    private void tell(Tape tape, Look look) {
        warning.setVisible(look instanceof Look.Unreadable);
        remove.setDisable(look instanceof Look.Recording);
        switch (look) {
            case Look.Recording _ -> {
                facts.setText(Texts.text("transcribe.tape.recording"));
                tip.setText(tape.file().toString());
            }
            case Look.Unread _ -> {
                facts.setText(Texts.text("transcribe.tape.reading"));
                tip.setText(tape.file().toString());
            }
            case Look.Drawn _ -> {
                List<String> known = Stream.concat(
                                tape.length().map(Clocks::tenths).stream(), Stream.of(Figures.bytes(tape.bytes())))
                        .toList();
                facts.setText(known.stream().collect(Collectors.joining("  ·  ")));
                tip.setText(tape.file().toString());
            }
            case Look.Unreadable(var why) -> {
                facts.setText(why.title());
                tip.setText(tape.file() + "\n" + why.inOneLine());
            }
        }
        setAccessibleText(name.getText() + ", " + facts.getText());
    }
}
