package dev.ganglion.ui.chat.message;

import dev.ganglion.ui.markdown.Block;
import dev.ganglion.ui.markdown.BlockNodes;
import dev.ganglion.ui.markdown.list.RowView;
import dev.ganglion.ui.markdown.list.Selectable;
import java.util.Optional;
import javafx.scene.Node;

/// Makes the view of each kind of row. Every node carries the id of its turn as its user data.
final class Rows {
    private final Deeds deeds;
    private final BlockNodes blocks;

    Rows(Deeds deeds, BlockNodes blocks) {
        this.deeds = deeds;
        this.blocks = blocks;
    }

    RowView<ChatRow> view(ChatRow row) {
        RowView<ChatRow> view = unmarked(row);
        view.node().setUserData(row.turn());
        return view;
    }

    private RowView<ChatRow> unmarked(ChatRow row) {
        return switch (row) {
            case ChatRow.Asked(var prompt, var place) -> new AskedRow(new AskedView(prompt, place, deeds));
            case ChatRow.Head head -> RowView.fixed(new HeadView(head));
            case ChatRow.Reasoned(var _, var reasoning) -> RowView.fixed(new ReasoningView(reasoning));
            case ChatRow.Pending pending -> RowView.fixed(new PendingView(pending));
            case ChatRow.Body(var _, var block) -> new BodyView(blocks.view(block));
            case ChatRow.Raw(var _, var block) -> new BodyView(blocks.view(block));
            case ChatRow.Called called -> new CallView(called);
            case ChatRow.Foot(var reply, var place) -> RowView.fixed(new FootView(reply, place, deeds));
            case ChatRow.Owing(var _, var owed) -> RowView.fixed(new OwedView(owed, deeds));
            case ChatRow.Told(var results, var place) -> RowView.fixed(new ToldView(results, place, deeds));
            case ChatRow.Editing(var edit) -> RowView.fixed(new EditView(edit, deeds));
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
            boolean fits = switch (row) {
                case ChatRow.Body(var _, var shown) -> block.show(shown);
                case ChatRow.Raw(var _, var shown) -> block.show(shown);
                case ChatRow.Asked _, ChatRow.Head _, ChatRow.Reasoned _, ChatRow.Pending _ -> false;
                case ChatRow.Called _, ChatRow.Foot _, ChatRow.Owing _ -> false;
                case ChatRow.Told _, ChatRow.Editing _ -> false;
            };
            if (fits) {
                node().setUserData(row.turn());
            }
            return fits;
        }

        @Override
        public Optional<Selectable> text() {
            return block.text();
        }
    }

    /// Shows a prompt, whose text can be selected.
    private record AskedRow(AskedView view) implements RowView<ChatRow> {
        @Override
        public Node node() {
            return view;
        }

        @Override
        public boolean show(ChatRow row) {
            return false;
        }

        @Override
        public Optional<Selectable> text() {
            return view.text();
        }
    }
}
