package dev.ganglion.ui.markdown.list;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;

/// The text that a row shows, by the offsets of its characters in the text that is known of the row. JavaFX thread
/// only; nothing of this changes the row's size.
public interface Selectable {
    /// The offset of the character edge nearest to a point of the scene.
    int offsetAt(Point2D inScene);

    /// Where the character edge at `offset` stands in the scene.
    Bounds boundsAt(int offset);

    /// Shows these characters, which may end beyond the text, as selected and no others.
    void select(TextRange range);

    /// Shows these characters as found and no others; `current` is the index of the one that is looked at, or -1.
    void mark(List<TextRange> found, int current);
}
