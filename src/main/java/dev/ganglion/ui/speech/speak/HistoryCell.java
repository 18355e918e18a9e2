package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A text that was spoken before.
final class HistoryCell extends ListCell<Spoken> {
    private final SpeakViewModel speak;
    private final Label title = new Label();
    private final Label about = new Label();
    private final HBox row;

    HistoryCell(SpeakViewModel speak) {
        this.speak = speak;
        getStyleClass().add("history-cell");
        title.setMinWidth(0);
        about.setMinWidth(0);
        about.getStyleClass().addAll("secondary", "muted");
        VBox words = new VBox(title, about);
        words.getStyleClass().add("history-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(
                button("history-open", Feather.PLAY, "speak.history.open", this::open),
                words,
                button("history-delete", Feather.TRASH_2, "speak.history.delete", this::delete));
        row.getStyleClass().add("speak-row");
        setPrefWidth(0); // as wide as the list
        setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                open();
            }
        });
    }

    private static Button button(String id, Feather icon, String words, Runnable deed) {
        Button button = new Button("", Icons.small(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(words));
        button.setTooltip(new Tooltip(Texts.text(words)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    private void open() {
        if (getItem() != null) {
            speak.open(getItem());
        }
    }

    private void delete() {
        if (getItem() != null) {
            speak.history().delete(getItem());
        }
    }

    @Override
    protected void updateItem(Spoken spoken, boolean empty) {
        super.updateItem(spoken, empty);
        if (empty || spoken == null) {
            setGraphic(null);
            return;
        }
        title.setText(Wrapping.safe(SpeakText.title(spoken)));
        about.setText(SpeakText.about(spoken, speak.services().clock()));
        setGraphic(row);
    }
}
