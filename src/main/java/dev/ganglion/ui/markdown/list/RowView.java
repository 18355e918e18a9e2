package dev.ganglion.ui.markdown.list;

import java.util.Optional;
import javafx.scene.Node;

/// What shows a row of a [BlockList].
public interface RowView<R> {
    /// The node, always the same; its height follows from the width that it is given.
    Node node();

    /// Shows another version of the row in the same node; false when it needs a view of its own.
    boolean show(R row);

    /// The text in the node that can be selected, if there is any.
    default Optional<Selectable> text() {
        return node() instanceof HasText shown ? Optional.of(shown.shownText()) : Optional.empty();
    }

    /// A view of a row that never changes.
    static <R> RowView<R> fixed(Node node) {
        return new RowView<>() {
            @Override
            public Node node() {
                return node;
            }

            @Override
            public boolean show(R row) {
                return false;
            }
        };
    }
}
