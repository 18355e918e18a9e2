package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.Figures;
import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.Leaving;
import dev.ganglion.ui.kit.form.Wrapping;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The text: in a box to be edited, or, where it is long, as the passages that it is cut into.
final class TextBox extends StackPane {
    private static final double LEAST = 88;

    private final SpeakViewModel speak;
    private final Area area = new Area();
    private final ListView<String> list = new ListView<>();
    private final VBox cut;

    TextBox(SpeakViewModel speak) {
        this.speak = speak;
        getStyleClass().add("text-box");
        setMinHeight(LEAST);
        cut = new VBox(head(), list);
        cut.getStyleClass().add("long-text");
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setId("passages");
        list.setCellFactory(_ -> new PassageCell());
        list.setAccessibleText(Texts.text("speak.text"));
        getChildren().addAll(area, cut);
        area.textProperty().subscribe(typed -> {
            if (area.isVisible()) {
                speak.text().set(typed);
            }
        });
        speak.text().subscribe(this::show);
        speak.passages().subscribe(passages -> list.getItems().setAll(passages));
    }

    private void show(String text) {
        boolean isLong = text.length() > SpeakViewModel.LONG;
        area.setVisible(!isLong);
        cut.setVisible(isLong);
        if (isLong) {
            area.clear();
        } else if (!area.getText().equals(text)) {
            area.setText(text);
        }
    }

    @Override
    public void requestFocus() {
        (area.isVisible() ? area : list).requestFocus();
    }

    private Node head() {
        Label words = new Label();
        words.getStyleClass().add("secondary");
        words.setMinWidth(0);
        Runnable say = () -> words.setText(Texts.text(
                "speak.long",
                Figures.count(speak.text().get().length()),
                speak.passages().get().size()));
        speak.text().subscribe(say);
        speak.passages().subscribe(say);
        Button clear = new Button(Texts.text("speak.clear"), Icons.small(Feather.X));
        clear.setId("clear-text");
        clear.getStyleClass().add("quiet");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.setOnAction(_ -> {
            speak.text().set("");
            requestFocus();
        });
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(words, gap, clear);
        head.getStyleClass().add("long-head");
        return head;
    }

    /// A box that hands a long text on instead of laying it out.
    private final class Area extends TextArea {
        Area() {
            setId("text");
            setPromptText(Texts.text("speak.prompt"));
            setAccessibleText(Texts.text("speak.text"));
            Wrapping.wrap(this);
            setPrefRowCount(4);
            setMinHeight(LEAST);
            addEventFilter(KeyEvent.KEY_PRESSED, Leaving::byTab);
        }

        @Override
        public void paste() {
            String pasted = Clipboard.getSystemClipboard().getString();
            if (pasted == null || pasted.length() + getLength() <= SpeakViewModel.LONG) {
                super.paste();
                return;
            }
            speak.text()
                    .set(getText(0, getSelection().getStart())
                            + pasted
                            + getText(getSelection().getEnd(), getLength()));
        }
    }
}
