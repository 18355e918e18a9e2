package dev.ganglion.ui.markdown.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The rows of a list that have a node, by their index.
final class Cells<R> {
    private final Function<R, RowView<R>> factory;
    private final List<Node> children;
    private final List<RowPainter<R>> painters = new ArrayList<>();
    private Map<Integer, Cell<R>> cells = new HashMap<>();

    /// A view and the height it had at a width.
    private static final class Cell<R> {
        private final RowView<R> view;
        private double width = -1;
        private double height;

        Cell(RowView<R> view) {
            this.view = view;
        }

        double height(double forWidth) {
            var node = view.node();
            boolean dirty = node instanceof Parent parent && parent.isNeedsLayout();
            if (dirty || width != forWidth) {
                width = forWidth;
                height = node.prefHeight(forWidth);
            }
            return height;
        }
    }

    Cells(Function<R, RowView<R>> factory, List<Node> children) {
        this.factory = factory;
        this.children = children;
    }

    /// The height of `row`, which gets a node if it has none.
    double height(int index, R row, double width) {
        return cells.computeIfAbsent(index, _ -> create(row)).height(width);
    }

    private Cell<R> create(R row) {
        var view = factory.apply(row);
        children.addFirst(view.node());
        view.node().applyCss();
        return new Cell<>(view);
    }

    Node node(int index) {
        var cell = cells.get(index);
        if (cell == null) {
            throw new IllegalStateException("no node for row " + index);
        }
        return cell.view.node();
    }

    /// The view of a row, if it has a node.
    Optional<RowView<R>> view(int index) {
        return Optional.ofNullable(cells.get(index)).map(cell -> cell.view);
    }

    void paintWith(RowPainter<R> painter) {
        if (!painters.contains(painter)) {
            painters.add(painter);
        }
        paint(painter);
    }

    void stopPainting(RowPainter<R> painter) {
        painters.remove(painter);
        paint(painter);
    }

    /// Lets all painters paint on what is in view.
    void paint() {
        painters.forEach(this::paint);
    }

    private void paint(RowPainter<R> painter) {
        cells.forEach((index, cell) -> painter.paint(index, cell.view));
    }

    /// The row at `index` has become `row`.
    void update(int index, R row) {
        var cell = cells.get(index);
        if (cell == null) {
            return;
        }
        if (cell.view.show(row)) {
            cell.width = -1;
            return;
        }
        cells.remove(index);
        drop(cell);
    }

    /// Takes a row off the scene; what had the focus in it gives it to the list, not to a neighbour.
    private void drop(Cell<R> cell) {
        var node = cell.view.node();
        if (node.isFocusWithin() && node.getParent() != null) {
            node.getParent().requestFocus();
        }
        children.remove(node);
    }

    /// Rows from `from` on move by `by`; those that fall before `from` are gone.
    void shift(int from, int by) {
        var moved = new HashMap<Integer, Cell<R>>();
        cells.forEach((index, cell) -> {
            if (index < from) {
                moved.put(index, cell);
            } else if (index + by >= from) {
                moved.put(index + by, cell);
            } else {
                drop(cell);
            }
        });
        cells = moved;
    }

    void keepOnly(IntPredicate wanted) {
        cells.entrySet().removeIf(entry -> {
            boolean gone = !wanted.test(entry.getKey());
            if (gone) {
                drop(entry.getValue());
            }
            return gone;
        });
    }
}
