package dev.ganglion.ui.image;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A mouse over a node that need not be in a window.
public record Pointer(Node node) {
    public void press(double x, double y) {
        fire(MouseEvent.MOUSE_PRESSED, x, y);
    }

    public void drag(double x, double y) {
        fire(MouseEvent.MOUSE_DRAGGED, x, y);
    }

    public void release(double x, double y) {
        fire(MouseEvent.MOUSE_RELEASED, x, y);
    }

    private void fire(EventType<MouseEvent> type, double x, double y) {
        var scene = node.localToScene(x, y);
        node.fireEvent(new MouseEvent(
                node,
                node,
                type,
                scene.getX(),
                scene.getY(),
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null));
    }
}
