package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.Selectable;
import javafx.scene.Node;

/// What shows one kind of content.
interface ContentView {
    Node node();

    /// The text in the node.
    Selectable text();

    /// Shows `content` in the same node; false when that is of another kind.
    boolean show(Content content);
}
