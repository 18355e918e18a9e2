package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Searches in the passages. Hidden until it is asked for.
final class FindBar extends HBox {
    private final ReadingViewModel reading;
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final Runnable closed;

    /// @param closed puts the focus where it was
    FindBar(ReadingViewModel reading, Runnable closed) {
        this.reading = reading;
        this.closed = closed;
        getStyleClass().addAll("passage-find", "hairline-bottom");
        field.setId("find");
        field.setPromptText(Texts.text("transcribe.find"));
        field.setAccessibleText(Texts.text("transcribe.find"));
        field.setPrefColumnCount(24);
        field.textProperty().subscribe(reading::search);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        count.setId("find-count");
        count.getStyleClass().addAll("muted", "secondary");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        field,
                        count,
                        button("find-previous", Feather.CHEVRON_UP, "find.previous.tip", () -> reading.step(-1)),
                        button("find-next", Feather.CHEVRON_DOWN, "find.next.tip", () -> reading.step(1)),
                        button("find-close", Feather.X, "find.close.tip", this::close));
        setVisible(false);
        managedProperty().bind(visibleProperty());
        reading.hits().subscribe(_ -> tell());
        reading.hit().subscribe(_ -> tell());
    }

    private static Button button(String id, Feather icon, String words, Runnable deed) {
        Button button = new Button("", Icons.small(icon));
        button.setId(id);
        button.getStyleClass().addAll("quiet", "icon-button");
        button.setAccessibleText(Texts.text(words));
        button.setTooltip(new Tooltip(Texts.text(words)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> deed.run());
        return button;
    }

    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
        reading.search(field.getText());
    }

    private void close() {
        setVisible(false);
        reading.search("");
        closed.run();
    }

    private void steer(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) {
            reading.step(key.isShiftDown() ? -1 : 1);
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE) {
            close();
            key.consume();
        }
    }

    private void tell() {
        int all = reading.hits().get().size();
        count.setText(
                field.getText().isEmpty()
                        ? ""
                        : all == 0
                                ? Texts.text("find.none")
                                : Texts.text("find.figures", reading.hit().get() + 1, all));
    }
}
