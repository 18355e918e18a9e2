package dev.ganglion.ui.kit.page;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What is not to be seen while the window is presented without costs, and what stands in its place. Neither takes
/// any room while it is not seen.
public final class Discreet {
    private static final PseudoClass WITHOUT_COSTS = PseudoClass.getPseudoClass("without-costs");

    private Discreet() {}

    /// Presents all that is in that node so.
    public static void present(Node root, Presenting how) {
        root.pseudoClassStateChanged(WITHOUT_COSTS, how.hidesCosts());
    }

    /// Presents what pops up over a node as that is presented.
    public static void follow(Node popping, Node under) {
        boolean hides = Stream.iterate(under, Objects::nonNull, Node::getParent)
                .anyMatch(node -> node.getPseudoClassStates().contains(WITHOUT_COSTS));
        popping.pseudoClassStateChanged(WITHOUT_COSTS, hides);
    }

    /// Marks what tells a cost, so that it is hidden then. Nobody else may say whether it is visible.
    public static void hide(Node telling) {
        telling.getStyleClass().add("costs");
        telling.managedProperty().bind(telling.visibleProperty());
    }

    /// Marks what names no amount, so that it is seen only then.
    public static void instead(Node silent) {
        silent.getStyleClass().add("instead-of-costs");
        silent.setVisible(false);
        silent.managedProperty().bind(silent.visibleProperty());
    }
}
