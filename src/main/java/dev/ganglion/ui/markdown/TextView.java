package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.RunFlow;
import dev.ganglion.ui.markdown.text.TextGroup;
import java.util.List;
import javafx.scene.Node;

/// Shows a paragraph or a heading.
final class TextView implements ContentView {
    private final RunFlow flow;
    private final Selectable text;
    private final int level;

    /// A view for paragraphs.
    TextView(Links links) {
        flow = new RunFlow(links, "prose");
        text = TextGroup.of(flow);
        level = 0;
    }

    /// A view for headings of a level.
    TextView(Links links, int level) {
        flow = new RunFlow(links, "prose", "heading", "heading-" + level);
        text = TextGroup.of(flow);
        this.level = level;
    }

    @Override
    public Node node() {
        return flow;
    }

    @Override
    public Selectable text() {
        return text;
    }

    @Override
    public boolean show(Content content) {
        return switch (content) {
            case Content.Paragraph paragraph when level == 0 -> show(paragraph.spans());
            case Content.Heading heading when level == heading.level() -> show(heading.spans());
            case Content.Paragraph _, Content.Heading _, Content.Code _, Content.Table _, Content.Rule _ -> false;
        };
    }

    private boolean show(List<Span> spans) {
        flow.show(spans.stream().map(Span::run).toList());
        return true;
    }
}
