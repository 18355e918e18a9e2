package dev.ganglion.ui.image.gallery;

import dev.ganglion.ui.kit.Texts;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with a picture, each by a key. None of the letters deletes anything.
enum Deed {
    RECALL(KeyCode.A, ModifierValue.UP, Feather.CORNER_UP_LEFT),
    SEED(KeyCode.S, ModifierValue.UP, Feather.HASH),
    PROMPT(KeyCode.P, ModifierValue.UP, Feather.TYPE),
    REMIX(KeyCode.R, ModifierValue.UP, Feather.SHUFFLE),
    INFO(KeyCode.I, ModifierValue.UP, Feather.INFO),
    COMPARE(KeyCode.M, ModifierValue.UP, Feather.COLUMNS),
    FAVOUR(KeyCode.F, ModifierValue.UP, Feather.STAR),
    CHAT(KeyCode.C, ModifierValue.UP, Feather.MESSAGE_SQUARE),
    REFERENCE(KeyCode.U, ModifierValue.UP, Feather.LAYERS),
    COPY(KeyCode.C, ModifierValue.DOWN, Feather.COPY),
    SAVE(KeyCode.S, ModifierValue.DOWN, Feather.DOWNLOAD),
    FOLDER(KeyCode.O, ModifierValue.UP, Feather.FOLDER),
    DISCARD(KeyCode.DELETE, ModifierValue.UP, Feather.TRASH_2),
    UNDO(KeyCode.Z, ModifierValue.DOWN, Feather.ROTATE_CCW);

    private final KeyCode code;
    private final ModifierValue shortcut;
    private final Feather icon;

    /// @param shortcut whether Ctrl, or Cmd on a Mac, goes with it
    Deed(KeyCode code, ModifierValue shortcut, Feather icon) {
        this.code = code;
        this.shortcut = shortcut;
        this.icon = icon;
    }

    KeyCombination keys() {
        return new KeyCodeCombination(
                code, ModifierValue.UP, ModifierValue.UP, ModifierValue.UP, ModifierValue.UP, shortcut);
    }

    Feather icon() {
        return icon;
    }

    String label() {
        return Texts.text("gallery.deed." + name());
    }

    /// The label and the key.
    String told() {
        return Texts.text("gallery.deed.told", label(), keys().getDisplayText());
    }

    /// The one whose key was pressed.
    static Optional<Deed> of(KeyEvent key) {
        return Arrays.stream(values()).filter(deed -> deed.keys().match(key)).findFirst();
    }
}
