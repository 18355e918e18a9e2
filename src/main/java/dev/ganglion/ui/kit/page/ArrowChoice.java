package dev.ganglion.ui.kit.page;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;

/// The arrows among the buttons of a group. By itself a button only marks its neighbour as chosen, without
/// its action; here the neighbour is pressed, so that what is marked is what is shown. JavaFX thread only.
public final class ArrowChoice {
    private final ToggleGroup group;

    private ArrowChoice(ToggleGroup group) {
        this.group = group;
    }

    /// Has the arrows press the buttons of `group`, all of which are in `row`. The keyboard stays on the
    /// button.
    public static void in(Node row, ToggleGroup group) {
        row.addEventFilter(KeyEvent.KEY_PRESSED, new ArrowChoice(group)::pressed);
    }

    private void pressed(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return;
        }
        int by = switch (key.getCode()) {
            case RIGHT, DOWN, KP_RIGHT, KP_DOWN -> 1;
            case LEFT, UP, KP_LEFT, KP_UP -> -1;
            default -> 0;
        };
        List<ToggleButton> buttons = buttons();
        Optional<ToggleButton> from =
                buttons.stream().filter(ToggleButton::isFocused).findFirst();
        if (by == 0 || from.isEmpty()) {
            return;
        }
        key.consume();
        int to = buttons.indexOf(from.get()) + by;
        if (to >= 0 && to < buttons.size()) {
            buttons.get(to).fire();
            buttons.get(to).requestFocus();
        }
    }

    /// Those that can be pressed.
    private List<ToggleButton> buttons() {
        return group.getToggles().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(button -> button.getScene() != null && button.isVisible() && !button.isDisabled())
                .toList();
    }
}
