package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.RowView;
import dev.ganglion.ui.markdown.text.Links;
import java.net.URI;
import java.util.function.Consumer;
import javafx.scene.Node;

/// Makes what shows blocks. JavaFX thread only.
public final class BlockNodes {
    private final Links links;

    /// `open` gets the web address of a link that was clicked.
    public BlockNodes(Consumer<URI> open) {
        links = new Links(open);
    }

    /// A view that shows `block` and can show later versions of it.
    public RowView<Block> view(Block block) {
        var content = content(block.content());
        content.show(block.content());
        return new BlockNode(block, content);
    }

    /// A node that shows `block`.
    public Node node(Block block) {
        return view(block).node();
    }

    private ContentView content(Content content) {
        return switch (content) {
            case Content.Paragraph _ -> new TextView(links);
            case Content.Heading heading -> new TextView(links, heading.level());
            case Content.Code code -> new CodeView(links, code);
            case Content.Table table -> new TableView(links, table);
            case Content.Rule _ -> new RuleView();
        };
    }
}
