package dev.ganglion.ui.markdown.list;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/// The scroll bar of a list, which tells what a user did to it from what the list itself set.
final class PositionBar extends ScrollBar {
    private boolean settling;

    /// `moved` gets the offset that the user chose.
    PositionBar(DoubleConsumer moved) {
        setOrientation(Orientation.VERTICAL);
        setFocusTraversable(false);
        valueProperty().subscribe((_, value) -> {
            if (!settling) {
                moved.accept(value.doubleValue());
            }
        });
    }

    /// Shows that of `content` pixels those from `offset` on are seen in `view`.
    void settle(double offset, double content, double view) {
        double room = Math.max(1, content - view);
        settling = true;
        setVisible(content > view);
        setMax(room);
        setVisibleAmount(room * view / Math.max(1, content));
        setValue(Math.clamp(offset, 0, room));
        settling = false;
    }
}
