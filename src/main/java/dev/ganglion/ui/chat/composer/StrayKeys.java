package dev.ganglion.ui.chat.composer;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/// What is typed where nothing can be written, such as after a click into the transcript, and is meant for
/// the box.
final class StrayKeys {
    private StrayKeys() {}

    /// Whether `typed` is a character that would be lost. A space is none: it scrolls, or presses what has
    /// the focus.
    static boolean isText(KeyEvent typed) {
        String text = typed.getCharacter();
        return !(typed.getTarget() instanceof TextInputControl)
                && !text.isEmpty()
                && text.codePoints().noneMatch(c -> c == ' ' || Character.isISOControl(c))
                && !isCommand(typed);
    }

    /// Both together are the key that writes third characters.
    private static boolean isCommand(KeyEvent typed) {
        return typed.isMetaDown() || typed.isControlDown() != typed.isAltDown();
    }
}
