package dev.ganglion.ui.speech.speak;

import dev.ganglion.ui.kit.FileDialogs;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import dev.ganglion.ui.kit.page.PageFocus;
import dev.ganglion.ui.kit.page.Presenting;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Has texts spoken: the text and who speaks it, the sound as it comes, and what was spoken before. UI
/// thread only.
public final class SpeakPane extends StackPane {
    /// From here on what was spoken before has room beside the text.
    private static final double WIDE = 860;

    private static final double BESIDE = 320;
    private static final KeyCombination GO = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final SpeakViewModel speak;
    private final ParameterDock dock;
    private final HBox columns = new HBox();
    private final VBox left = new VBox();
    private final HistoryView history;
    private final TextBox text;
    private final VoiceBar bar;

    public SpeakPane(SpeakServices services) {
        speak = new SpeakViewModel(services);
        getStyleClass().add("speak");
        getStylesheets()
                .add(Objects.requireNonNull(SpeakPane.class.getResource("speak.css"))
                        .toExternalForm());
        text = new TextBox(speak);
        history = new HistoryView(speak);
        dock = new ParameterDock(
                "speak", columns, speak.models().form(), services.task().settings());
        bar = new VoiceBar(speak, dock.toggle());
        left.getStyleClass().add("speak-main");
        VBox.setVgrow(text, Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        left.setMinWidth(0);
        left.getChildren()
                .addAll(
                        bar,
                        text,
                        new Examples(speak),
                        new SpeakBar(speak),
                        new ResultCard(speak, FileDialogs.over(this)));
        columns.widthProperty().subscribe(width -> arrange(width.doubleValue()));
        getChildren().add(dock);
        PageFocus.hear(this, this::key);
        speak.history().refresh();
    }

    /// What was spoken before stands at the right where there is room, else below.
    private void arrange(double width) {
        boolean wide = width >= WIDE;
        Node shown = history;
        left.getChildren().remove(shown);
        history.setBeside(wide);
        columns.getChildren().setAll(left);
        if (wide) {
            history.setMinWidth(BESIDE);
            history.setMaxWidth(BESIDE);
            columns.getChildren().add(shown);
        } else {
            history.setMinWidth(0);
            history.setMaxWidth(Double.MAX_VALUE);
            left.getChildren().add(shown);
        }
    }

    private void key(KeyEvent key) {
        if (!key.isConsumed() && isOnScreen() && acts(key)) {
            key.consume();
        }
    }

    private boolean acts(KeyEvent key) {
        if (GO.match(key)) {
            speak.speak();
        } else if (ModelPicker.KEY.match(key)) {
            bar.picker().open();
        } else if (ParameterDock.KEY.match(key)) {
            dock.turn();
        } else if (key.getCode() == KeyCode.ESCAPE && speak.delivery().state().get() instanceof SpeakState.Speaking) {
            speak.delivery().stop();
        } else {
            return false;
        }
        return true;
    }

    private boolean isOnScreen() {
        for (Node at = this; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    /// Takes a text to speak, such as an answer in Markdown, and puts the focus where it is spoken with
    /// one key more: speaking costs.
    public void speak(String markdown) {
        speak.take(markdown);
        lookup("#speak").requestFocus();
    }

    /// Speaks with the model of that id from now on.
    public void choose(String model) {
        speak.models().choose(model);
    }

    /// Puts the focus where a user would start. Called each time it is shown.
    public void shown() {
        text.requestFocus();
    }

    /// Takes what another catalogue says of the models in use.
    public void catalogueChanged() {
        speak.models().catalogueChanged();
    }

    /// Shows itself as one shows things to others, or as usual again.
    public void present(Presenting how) {
        dock.present(how);
    }

    /// Stops what runs, before the window closes.
    public void stop() {
        speak.close();
    }
}
