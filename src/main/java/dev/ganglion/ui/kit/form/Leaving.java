package dev.ganglion.ui.kit.form;

import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Tab leave boxes of several lines, which would write it into their text.
public final class Leaving {
    private Leaving() {}

    /// For a filter of key presses.
    public static void byTab(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB && !key.isControlDown() && key.getSource() instanceof Node box) {
            box.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            key.consume();
        }
    }
}
