package dev.ganglion.ui.chat.composer;

import dev.ganglion.ui.kit.form.Composition;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;

/// The keys of the box: Enter sends, Shift+Enter breaks the line, Alt+Enter adds, Esc stops, the up arrow edits the
/// last message. Keys that belong to an input method are left to it.
final class PromptKeys {
    private final ComposerViewModel composer;
    private final PromptArea input;
    private final Composition composition = new Composition(System::nanoTime);

    private PromptKeys(ComposerViewModel composer, PromptArea input) {
        this.composer = composer;
        this.input = input;
    }

    static void install(ComposerViewModel composer, PromptArea input) {
        PromptKeys keys = new PromptKeys(composer, input);
        input.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
        input.addEventFilter(KeyEvent.KEY_RELEASED, _ -> keys.composition.released());
        input.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> keys.composition.changed(!event.getComposed().isEmpty()));
    }

    private void pressed(KeyEvent event) {
        if (composition.takesKey()) {
            // The area itself would break the line.
            switch (event.getCode()) {
                case ENTER, ESCAPE -> event.consume();
                default -> {}
            }
            return;
        }
        boolean done = switch (event.getCode()) {
            case ENTER -> enter(event);
            case ESCAPE -> composer.stop();
            case UP -> plain(event) && composer.editLast();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private boolean enter(KeyEvent event) {
        if (event.isShortcutDown()) {
            return false;
        }
        if (event.isShiftDown()) {
            input.replaceSelection("\n");
        } else {
            input.afterPaste(event.isAltDown() ? composer::add : composer::send);
        }
        return true;
    }

    private static boolean plain(KeyEvent event) {
        return !event.isShiftDown() && !event.isAltDown() && !event.isShortcutDown();
    }
}
