package dev.ganglion.ui.markdown.list;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A scrolling column of rows of any height, of which only those in view have nodes.
///
/// While pinned, its end stays in view as rows come and grow. Scrolling up unpins it, reaching the end pins it again;
/// while unpinned nothing that arrives moves what is being read. JavaFX thread only.
public final class BlockList<R> extends Region {
    private static final double COLUMN = 760;
    private static final double GUTTER = 24;
    private static final double NEAR = 80;

    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned", true);
    private final ReadOnlyBooleanWrapper endsBelow = new ReadOnlyBooleanWrapper(this, "endsBelow");
    private final PositionBar bar = new PositionBar(this::barMoved);
    private final Heights heights = new Heights();
    private final Cells<R> cells;

    private final Anchor anchor = new Anchor(this::height);
    private double width;
    private boolean downward;

    /// A list that shows each row by what `views` makes for it.
    public BlockList(Function<R, RowView<R>> views) {
        getStyleClass().add("block-list");
        setFocusTraversable(true);
        getChildren().add(bar);
        cells = new Cells<>(views, getChildren());
        rows.addListener(this::changed);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        ScrollInput.attach(this);
    }

    /// The rows, to be changed freely. A row that is set to another keeps its view if that can show it.
    public ObservableList<R> rows() {
        return rows;
    }

    /// Makes the rows from `from` up to `to` those of `now`, in place where both have one.
    public void splice(int from, int to, List<? extends R> now) {
        int common = Math.min(to - from, now.size());
        for (int i = 0; i < common; i++) {
            if (!Objects.equals(rows.get(from + i), now.get(i))) {
                rows.set(from + i, now.get(i));
            }
        }
        if (from + common < to) {
            rows.remove(from + common, to);
        }
        if (common < now.size()) {
            rows.addAll(from + common, now.subList(common, now.size()));
        }
    }

    /// Whether the end is kept in view.
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /// Whether the end is below the view.
    public ReadOnlyBooleanProperty endsBelowProperty() {
        return endsBelow.getReadOnlyProperty();
    }

    /// Goes to the end and stays there.
    public void scrollToEnd() {
        pinned.set(true);
        requestLayout();
    }

    /// Leaves the view where it is, whatever arrives.
    public void unpin() {
        pinned.set(false);
    }

    /// Puts the top of `row` at the top of the view.
    public void scrollTo(int row) {
        moveTo(row, getInsets().getTop());
    }

    private void moveTo(int row, double y) {
        pinned.set(false);
        anchor.place(row, y);
        requestLayout();
    }

    /// Brings the character at `offset` of a row into view.
    public void reveal(int row, int offset) {
        pinned.set(false);
        if (cells.view(row).isEmpty()) {
            moveTo(row, getHeight() / 3);
        }
        layout();
        var text = cells.view(row).flatMap(RowView::text);
        var place = text.map(shown -> sceneToLocal(shown.boundsAt(offset)));
        double edge = Math.min(NEAR, getHeight() / 4);
        place.filter(bounds -> bounds.getMinY() < edge || bounds.getMaxY() > getHeight() - edge)
                .ifPresent(bounds -> moveTo(anchor.row(), anchor.y() + getHeight() / 3 - bounds.getMinY()));
    }

    /// Stays at the end, when that is in view.
    public void pinAtEnd() {
        if (contentHeight() - offset() - getHeight() <= 1) {
            pinned.set(true);
        }
    }

    /// The row in view that is nearest to `y`, if there are rows.
    public OptionalInt rowAt(double y) {
        return rows.isEmpty() ? OptionalInt.empty() : OptionalInt.of(anchor.rowAt(y, rows.size(), getHeight()));
    }

    /// What shows a row, if that is in view.
    public Optional<RowView<R>> view(int row) {
        return cells.view(row);
    }

    /// Paints on the rows in view, now and whenever they change.
    public void paintWith(RowPainter<R> painter) {
        cells.paintWith(painter);
    }

    /// Ends [#paintWith]; the painter takes off what it has painted.
    public void stopPainting(RowPainter<R> painter) {
        cells.stopPainting(painter);
    }

    /// Scrolls as a user does: up unpins, down to the end pins.
    public void scrollBy(double pixels) {
        if (pixels < 0 && contentHeight() > getHeight()) {
            pinned.set(false);
        }
        if (pinned.get()) {
            return;
        }
        anchor.move(-pixels);
        downward = pixels > 0;
        requestLayout();
    }

    private void barMoved(double value) {
        double before = offset();
        int row = heights.rowAt(value - getInsets().getTop());
        anchor.place(row, getInsets().getTop() + heights.above(row) - value);
        pinned.set(false);
        downward = value > before;
        requestLayout();
    }

    private void changed(ListChangeListener.Change<? extends R> change) {
        while (change.next()) {
            if (change.wasPermutated()) {
                cells.keepOnly(_ -> false);
                continue;
            }
            int from = change.getFrom();
            int common = Math.min(change.getRemovedSize(), change.getAddedSize());
            for (int i = from; i < from + common; i++) {
                cells.update(i, rows.get(i));
            }
            removed(from + common, change.getRemovedSize() - common);
            added(from + common, change.getAddedSize() - common);
        }
        requestLayout();
    }

    private void removed(int from, int count) {
        if (count > 0) {
            heights.remove(from, count);
            cells.shift(from, -count);
            anchor.removed(from, count);
        }
    }

    private void added(int from, int count) {
        if (count > 0) {
            anchor.added(from, count, heights.size());
            heights.insert(from, count);
            cells.shift(from, count);
        }
    }

    @Override
    protected void layoutChildren() {
        width = Math.clamp(snapSizeX(getWidth() - 2 * GUTTER), 1, COLUMN);
        anchor.within(rows.size());
        if (pinned.get()) {
            anchor.place(rows.size(), getHeight() - getInsets().getBottom());
        }
        anchor.settle(rows.size(), getInsets().getTop());
        int end = place();
        cells.keepOnly(row -> row >= anchor.row() && row < end);
        cells.paint();
        settleBar();
        if (downward && contentHeight() - offset() - getHeight() <= NEAR) {
            downward = false;
            scrollToEnd();
        }
        downward = false;
    }

    /// Places the rows from the anchor down; returns the first that is below the view.
    private int place() {
        double x = snapPositionX((getWidth() - width) / 2);
        double y = anchor.y();
        int row = anchor.row();
        while (row < rows.size() && y < getHeight()) {
            double height = height(row);
            cells.node(row).resizeRelocate(x, snapPositionY(y), width, height);
            y += height;
            row++;
        }
        double gap = getHeight() - getInsets().getBottom() - y;
        if (row == rows.size()
                && gap > 0.5
                && (anchor.row() > 0 || anchor.y() < getInsets().getTop())) {
            anchor.move(gap);
            anchor.settle(rows.size(), getInsets().getTop());
            return place();
        }
        return row;
    }

    private double height(int row) {
        return heights.set(row, snapSizeY(cells.height(row, rows.get(row), width)));
    }

    private double contentHeight() {
        return getInsets().getTop() + heights.total() + getInsets().getBottom();
    }

    private double offset() {
        return getInsets().getTop() + heights.above(anchor.row()) - anchor.y();
    }

    private void settleBar() {
        double barWidth = snapSizeX(bar.prefWidth(-1));
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        bar.settle(offset(), contentHeight(), getHeight());
        endsBelow.set(contentHeight() - offset() - getHeight() > 1);
    }
}
