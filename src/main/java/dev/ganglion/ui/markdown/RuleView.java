package dev.ganglion.ui.markdown;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows a thematic break.
final class RuleView implements ContentView {
    private final Region line = new Region();

    RuleView() {
        line.getStyleClass().add("rule");
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public boolean show(Content content) {
        return content instanceof Content.Rule;
    }
}
