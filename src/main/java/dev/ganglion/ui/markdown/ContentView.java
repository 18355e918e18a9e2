package dev.ganglion.ui.markdown;

import javafx.scene.Node;

/// What shows one kind of content.
interface ContentView {
    Node node();

    /// Shows `content` in the same node; false when that is of another kind.
    boolean show(Content content);
}
