package dev.ganglion.ui.markdown.copy;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.Content;
import dev.ganglion.ui.markdown.select.RowText;

/// The text of a block of [dev.ganglion.ui.markdown.MarkdownDocument#raw]: what is copied of it is Markdown already.
public record RawText(Block block) implements RowText {
    @Override
    public String plain() {
        return new BlockText(block).plain();
    }

    @Override
    public boolean continues() {
        return new BlockText(block).continues();
    }

    /// Whether the piece before it ends within a line.
    boolean isWithinLine() {
        return block.content() instanceof Content.Code code && !code.listing().isLineStart(code.start());
    }
}
