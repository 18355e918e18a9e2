package dev.ganglion.ui.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// A key and what it does, for the list of keys.
///
/// @param keys as this system writes them
/// @param what in words
public record Shortcut(String keys, String what) {
    /// What `key` in the text bundle says of that combination.
    public static Shortcut of(KeyCombination keys, String key) {
        return new Shortcut(keys.getDisplayText(), Texts.text(key));
    }

    /// What `key` in the text bundle says of that key together with Ctrl, or Cmd on a Mac.
    public static Shortcut ctrl(KeyCode code, String key) {
        return of(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), key);
    }
}
