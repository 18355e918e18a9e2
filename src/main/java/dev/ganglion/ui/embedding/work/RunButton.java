package dev.ganglion.ui.embedding.work;

import dev.ganglion.ui.kit.Icons;
import dev.ganglion.ui.kit.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// Starts the work, and stops it while it runs. UI thread only.
public final class RunButton extends Button {
    /// The key that starts it anywhere on the page.
    public static final KeyCombination KEY = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final WorkViewModel work;
    private final String words;
    private boolean enabled = true;

    /// @param words before `.run` and `.run.tip` in the text bundle
    /// @param turn starts or stops it
    public RunButton(WorkViewModel work, String words, Runnable turn) {
        this.work = work;
        this.words = words;
        setId(words + "-run");
        setMinWidth(USE_PREF_SIZE);
        setOnAction(_ -> turn.run());
        work.state().map(state -> state instanceof Work.Running).subscribe(this::show);
    }

    /// Can be pressed while that holds, and while something runs.
    public void enableWhile(ObservableValue<Boolean> can) {
        can.subscribe(now -> {
            enabled = now;
            show(work.runs());
        });
    }

    private void show(boolean runs) {
        setText(Texts.text(runs ? "embedding.cancel" : words + ".run"));
        setGraphic(Icons.small(runs ? Feather.SQUARE : Feather.PLAY));
        setTooltip(new Tooltip(
                runs ? Texts.text("embedding.cancel.tip") : Texts.text(words + ".run.tip", KEY.getDisplayText())));
        getStyleClass().remove("accent");
        if (!runs) {
            getStyleClass().add("accent");
        }
        setDisable(!runs && !enabled);
    }
}
