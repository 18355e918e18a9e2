package dev.ganglion.ui.image.mask;

import dev.ganglion.ui.image.draft.Mask;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// A mask while it is painted. UI thread only.
public final class MaskViewModel {
    static final int THINNEST = 1;
    static final int THICKEST = 256;

    /// A step holds a bit for each pixel: 128 KiB of a picture of 1024 × 1024.
    private static final int MOST_STEPS = 100;

    private static final double STEP = 1.25;

    private final int width;
    private final int height;
    private final Canvas canvas;
    private final Deque<BitSet> before = new ArrayDeque<>();
    private final Deque<BitSet> after = new ArrayDeque<>();
    private final ObjectProperty<Tool> tool = new SimpleObjectProperty<>(Tool.BRUSH);
    private final IntegerProperty radius = new SimpleIntegerProperty();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private Consumer<Area> painter = _ -> {};
    private Optional<Point> last = Optional.empty();

    /// A mask for a picture of that size.
    ///
    /// @param known what was painted before, if it is of the same size
    public MaskViewModel(int width, int height, Optional<Mask> known) {
        this.width = width;
        this.height = height;
        BitSet painted = known.filter(mask -> mask.width() == width && mask.height() == height)
                .map(Mask::anew)
                .orElseGet(() -> new BitSet(width * height));
        canvas = new Canvas(width, height, painted);
        radius.set(Math.clamp(Math.max(width, height) / 20, THINNEST, THICKEST));
        empty.set(canvas.isEmpty());
    }

    /// What is painted; empty where nothing is.
    public Optional<Mask> mask() {
        return canvas.isEmpty() ? Optional.empty() : Optional.of(new Mask(width, height, canvas.copy()));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean painted(int x, int y) {
        return canvas.at(x, y);
    }

    ObjectProperty<Tool> tool() {
        return tool;
    }

    /// Half the width of a stroke, in pixels of the picture.
    IntegerProperty radius() {
        return radius;
    }

    ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty empty() {
        return empty.getReadOnlyProperty();
    }

    /// Tells `other` each part that changes from now on.
    void paintBy(Consumer<Area> other) {
        painter = other;
    }

    void thicker() {
        radius.set(Math.min(THICKEST, (int) Math.ceil(radius.get() * STEP)));
    }

    void thinner() {
        radius.set(Math.max(THINNEST, (int) Math.floor(radius.get() / STEP)));
    }

    /// The pointer goes down there.
    void press(Point there) {
        remember();
        last = Optional.of(there);
        changed(canvas.line(there, there, radius.get(), tool.get()));
    }

    /// The pointer moves there while it is down.
    void drag(Point there) {
        last.ifPresent(from -> {
            last = Optional.of(there);
            changed(canvas.line(from, there, radius.get(), tool.get()));
        });
    }

    /// The pointer is lifted.
    void release() {
        last = Optional.empty();
    }

    void clear() {
        if (!canvas.isEmpty()) {
            remember();
            canvas.clear();
            changed(canvas.all());
        }
    }

    void invert() {
        remember();
        canvas.invert();
        changed(canvas.all());
    }

    void undo() {
        swap(before, after);
    }

    void redo() {
        swap(after, before);
    }

    private void swap(Deque<BitSet> from, Deque<BitSet> to) {
        if (!from.isEmpty()) {
            last = Optional.empty();
            to.push(canvas.copy());
            canvas.replace(from.pop());
            changed(canvas.all());
        }
    }

    private void remember() {
        before.push(canvas.copy());
        after.clear();
        if (before.size() > MOST_STEPS) {
            before.removeLast();
        }
    }

    private void changed(Area area) {
        undoable.set(!before.isEmpty());
        redoable.set(!after.isEmpty());
        empty.set(canvas.isEmpty());
        if (!area.isEmpty()) {
            painter.accept(area);
        }
    }
}
