package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.TextGroup;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Shows a thematic break.
final class RuleView implements ContentView {
    private final Region line = new Region();
    private final Selectable text = TextGroup.of();

    RuleView() {
        line.getStyleClass().add("rule");
    }

    @Override
    public Node node() {
        return line;
    }

    @Override
    public Selectable text() {
        return text;
    }

    @Override
    public boolean show(Content content) {
        return content instanceof Content.Rule;
    }
}
