package dev.ganglion.ui.speech;

import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The keys that the page of speech listens to.
final class SpeechKeys {
    private SpeechKeys() {}

    static List<Shortcut> all() {
        return List.of(
                Shortcut.ctrl(KeyCode.ENTER, "keys.speech.go"),
                new Shortcut("Esc", Texts.text("keys.speech.stop")),
                new Shortcut("Space", Texts.text("keys.speech.play")),
                new Shortcut("← →", Texts.text("keys.speech.seek")),
                new Shortcut("F2", Texts.text("keys.speech.edit")),
                Shortcut.ctrl(KeyCode.Z, "keys.speech.undo"),
                Shortcut.ctrl(KeyCode.F, "keys.speech.find"),
                Shortcut.ctrl(KeyCode.O, "keys.speech.open"),
                Shortcut.of(ModelPicker.KEY, "keys.model"),
                Shortcut.of(ParameterDock.KEY, "keys.parameters"));
    }
}
