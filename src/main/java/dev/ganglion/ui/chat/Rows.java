package dev.ganglion.ui.chat;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.list.RowView;
import javafx.scene.Node;

/// Makes the view of each kind of row.
final class Rows {
    private final ChatViewModel chat;
    private final BlockNodes blocks;

    Rows(ChatViewModel chat, BlockNodes blocks) {
        this.chat = chat;
        this.blocks = blocks;
    }

    RowView<ChatRow> view(ChatRow row) {
        return switch (row) {
            case ChatRow.Asked(var prompt) -> RowView.fixed(new AskedView(prompt));
            case ChatRow.Head head -> RowView.fixed(new HeadView(head));
            case ChatRow.Reasoned(var _, var reasoning) -> RowView.fixed(new ReasoningView(reasoning));
            case ChatRow.Pending pending -> RowView.fixed(new PendingView(pending));
            case ChatRow.Body(var _, var block) -> new BodyView(blocks.view(block));
            case ChatRow.Foot(var reply) -> RowView.fixed(new FootView(reply, chat));
        };
    }

    /// Shows the block of a row, and its later versions in the same node.
    private record BodyView(RowView<Block> block) implements RowView<ChatRow> {
        @Override
        public Node node() {
            return block.node();
        }

        @Override
        public boolean show(ChatRow row) {
            return row instanceof ChatRow.Body(var _, var shown) && block.show(shown);
        }
    }
}
