package dev.ganglion.ui.markdown.list;

import java.util.List;
import java.util.Objects;
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
    private final PositionBar bar = new PositionBar(this::barMoved);
    private final Heights heights = new Heights();
    private final Cells<R> cells;

    /// The first row in view and where its top is.
    private int anchor;

    private double anchorY;
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
        pinned.set(false);
        anchor = Math.clamp(row, 0, Math.max(0, rows.size() - 1));
        anchorY = getInsets().getTop();
        requestLayout();
    }

    /// Scrolls as a user does: up unpins, down to the end pins.
    public void scrollBy(double pixels) {
        if (pixels < 0 && contentHeight() > getHeight()) {
            pinned.set(false);
        }
        if (pinned.get()) {
            return;
        }
        anchorY -= pixels;
        downward = pixels > 0;
        requestLayout();
    }

    private void barMoved(double value) {
        double before = offset();
        anchor = heights.rowAt(value - getInsets().getTop());
        anchorY = getInsets().getTop() + heights.above(anchor) - value;
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
            anchor = anchor < from ? anchor : Math.max(from, anchor - count);
        }
    }

    private void added(int from, int count) {
        if (count > 0) {
            boolean above = from <= anchor && from < heights.size();
            heights.insert(from, count);
            cells.shift(from, count);
            anchor = above ? anchor + count : anchor;
        }
    }

    @Override
    protected void layoutChildren() {
        width = Math.clamp(snapSizeX(getWidth() - 2 * GUTTER), 1, COLUMN);
        anchor = Math.clamp(anchor, 0, Math.max(0, rows.size() - 1));
        if (pinned.get()) {
            anchorAtEnd();
        } else {
            anchorInView();
        }
        int end = place();
        cells.keepOnly(row -> row >= anchor && row < end);
        settleBar();
        if (downward && contentHeight() - offset() - getHeight() <= NEAR) {
            downward = false;
            scrollToEnd();
        }
        downward = false;
    }

    /// Finds the first row in view when the last one's bottom is at the bottom.
    private void anchorAtEnd() {
        anchor = rows.size();
        anchorY = getHeight() - getInsets().getBottom();
        anchorInView();
    }

    /// Moves the anchor to the first row that is in view, and keeps the content within the view's ends.
    private void anchorInView() {
        while (anchorY > 0 && anchor > 0) {
            anchor--;
            anchorY -= height(anchor);
        }
        if (anchor == 0) {
            anchorY = Math.min(anchorY, getInsets().getTop());
        }
        while (anchor < rows.size() - 1 && anchorY + height(anchor) <= 0) {
            anchorY += height(anchor);
            anchor++;
        }
    }

    /// Places the rows from the anchor down; returns the first that is below the view.
    private int place() {
        double x = snapPositionX((getWidth() - width) / 2);
        double y = anchorY;
        int row = anchor;
        while (row < rows.size() && y < getHeight()) {
            double height = height(row);
            cells.node(row).resizeRelocate(x, snapPositionY(y), width, height);
            y += height;
            row++;
        }
        double gap = getHeight() - getInsets().getBottom() - y;
        if (row == rows.size()
                && gap > 0.5
                && (anchor > 0 || anchorY < getInsets().getTop())) {
            anchorY += gap;
            anchorInView();
            return place();
        }
        return row;
    }

    private double height(int row) {
        double height = snapSizeY(cells.height(row, rows.get(row), width));
        heights.set(row, height);
        return height;
    }

    private double contentHeight() {
        return getInsets().getTop() + heights.total() + getInsets().getBottom();
    }

    private double offset() {
        return getInsets().getTop() + heights.above(anchor) - anchorY;
    }

    private void settleBar() {
        double barWidth = snapSizeX(bar.prefWidth(-1));
        bar.resizeRelocate(getWidth() - barWidth, 0, barWidth, getHeight());
        bar.settle(offset(), contentHeight(), getHeight());
    }
}
