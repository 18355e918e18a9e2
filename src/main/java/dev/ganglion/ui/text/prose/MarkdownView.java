package dev.ganglion.ui.text.prose;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.copy.BlockText;
import dev.ganglion.ui.markdown.copy.MarkdownCopy;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.select.TextSelection;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// Markdown as it is meant, or as it is written. UI thread only.
public final class MarkdownView extends StackPane {
    private final BlockList<Block> list;

    /// @param browser opens links that are clicked
    public MarkdownView(Consumer<URI> browser) {
        getStyleClass().add("markdown-view");
        setMinSize(0, 0);
        list = new BlockList<>(new BlockNodes(browser)::view);
        setUserData(new TextSelection<>(list, BlockText::new, new MarkdownCopy()));
        getChildren().add(list);
    }

    /// Shows those blocks, from the first.
    public void show(List<Block> blocks) {
        list.rows().setAll(blocks);
        list.unpin();
        list.scrollTo(0);
    }
}
