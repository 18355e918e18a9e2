package dev.ganglion.ui.markdown;

import dev.ganglion.ui.markdown.list.Selectable;
import dev.ganglion.ui.markdown.text.Links;
import dev.ganglion.ui.markdown.text.SideScroller;
import javafx.scene.Node;

/// Shows a table or some rows of one.
final class TableView implements ContentView {
    private final Content.Table table;
    private final TableGrid grid;
    private final SideScroller scroller;

    TableView(Links links, Content.Table table) {
        this.table = table;
        grid = new TableGrid(links, table.columns());
        scroller = new SideScroller(grid);
        show(table);
    }

    @Override
    public Node node() {
        return scroller;
    }

    @Override
    public Selectable text() {
        return grid.text();
    }

    @Override
    public boolean show(Content content) {
        if (!(content instanceof Content.Table now)
                || !now.columns().equals(table.columns())
                || now.header().isEmpty() != table.header().isEmpty()) {
            return false;
        }
        grid.show(now);
        return true;
    }
}
