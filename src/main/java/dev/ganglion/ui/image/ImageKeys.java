package dev.ganglion.ui.image;

import dev.ganglion.ui.kit.Shortcut;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.kit.form.ParameterDock;
import dev.ganglion.ui.kit.models.ModelPicker;
import java.util.List;
import javafx.scene.input.KeyCode;

/// The keys of the page, for the list of keys.
final class ImageKeys {
    private ImageKeys() {}

    static List<Shortcut> all() {
        return List.of(
                new Shortcut("Enter", Texts.text("keys.image.draw")),
                new Shortcut("Shift+Enter", Texts.text("keys.image.newline")),
                new Shortcut("Esc", Texts.text("keys.image.stop")),
                Shortcut.of(ModelPicker.KEY, "keys.model"),
                Shortcut.of(ParameterDock.KEY, "keys.parameters"),
                new Shortcut("Enter", Texts.text("keys.image.open")),
                new Shortcut("A", Texts.text("keys.image.recall")),
                new Shortcut("R", Texts.text("keys.image.reference")),
                Shortcut.ctrl(KeyCode.S, "keys.image.save"),
                new Shortcut("Delete", Texts.text("keys.image.dismiss")),
                new Shortcut("B  E  [  ]", Texts.text("keys.image.mask")));
    }
}
