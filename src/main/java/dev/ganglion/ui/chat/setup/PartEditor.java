package dev.ganglion.ui.chat.setup;

import javafx.scene.Node;

/// The editor of a part of the setup.
interface PartEditor {
    Node node();

    /// Puts the focus on what one opens it for.
    void focusFirst();
}
