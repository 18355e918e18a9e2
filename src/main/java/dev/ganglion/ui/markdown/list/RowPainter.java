package dev.ganglion.ui.markdown.list;

/// Shows something on the rows in view, such as what is selected. Called after every layout of the list, so it must be
/// quick where nothing has changed.
public interface RowPainter<R> {
    /// Paints on the view of the row at that index.
    void paint(int row, RowView<R> view);
}
