package dev.ganglion.ui.markdown.select;

import dev.ganglion.ui.kit.Copying;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.list.RowPainter;
import dev.ganglion.ui.markdown.list.RowView;
import dev.ganglion.ui.markdown.list.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;

/// What is selected in a list: by mouse, by keys, or by calls. It follows its text while rows come, go and grow, and
/// ends when that becomes another. JavaFX thread only.
public final class TextSelection<R> {
    private final BlockList<R> list;
    private final Function<? super R, RowText> texts;
    private final CopyFormats formats;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(this, "empty", true);
    private final RowPainter<R> painter = this::paint;
    private final ListChangeListener<R> changes = this::changed;
    private Place anchor = new Place(0, 0);
    private Place lead = new Place(0, 0);

    /// Lets text be selected in `list`, whose rows have those `texts`.
    public TextSelection(BlockList<R> list, Function<? super R, RowText> texts, CopyFormats formats) {
        this.list = list;
        this.texts = texts;
        this.formats = formats;
        list.rows().addListener(new WeakListChangeListener<>(changes));
        SelectInput.attach(this);
    }

    /// Whether nothing is selected.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Selects what is between `from` and `to`, in either order; the selection goes on from `to` with Shift.
    public void select(Place from, Place to) {
        anchor = from;
        lead = to;
        boolean nothing = from.equals(to);
        if (nothing && empty.get()) {
            return;
        }
        empty.set(nothing);
        if (nothing) {
            list.stopPainting(painter);
            list.pinAtEnd();
        } else {
            list.unpin();
            list.paintWith(painter);
        }
    }

    /// Selects all rows.
    public void selectAll() {
        int last = list.rows().size() - 1;
        if (last >= 0) {
            select(new Place(0, 0), new Place(last, text(last).plain().length()));
        }
    }

    /// Selects nothing.
    public void clear() {
        select(lead, lead);
    }

    /// What is selected, in order: rows without text only if they are a mark of their own, such as a line.
    public List<Excerpt> excerpts() {
        var excerpts = new ArrayList<Excerpt>();
        for (int row = start().row(); row <= end().row() && row < list.rows().size(); row++) {
            var text = text(row);
            var range = rangeIn(row);
            int length = text.plain().length();
            var excerpt = new Excerpt(text, Math.min(range.from(), length), Math.min(range.to(), length));
            boolean isMark = length == 0 && !text.equals(RowText.NONE) && start().row() != end().row();
            if (isMark || excerpt.from() < excerpt.to()) {
                excerpts.add(excerpt);
            }
        }
        return excerpts;
    }

    /// The words that are selected.
    public String words() {
        return formats.plain(excerpts());
    }

    /// Copies what is selected as Markdown, or the code alone where only code of one listing is selected.
    public void copyMarkdown() {
        copy(formats.markdown(excerpts()));
    }

    /// Copies the words that are selected.
    public void copyPlain() {
        copy(words());
    }

    private static void copy(String text) {
        if (!text.isEmpty()) {
            Copying.text(text);
        }
    }

    /// All of the listing that a row is a piece of.
    Optional<String> listing(int row) {
        return text(row).listing();
    }

    BlockList<R> list() {
        return list;
    }

    Place anchor() {
        return anchor;
    }

    Place lead() {
        return lead;
    }

    RowText text(int row) {
        return texts.apply(list.rows().get(row));
    }

    private Place start() {
        return anchor.min(lead);
    }

    private Place end() {
        return anchor.max(lead);
    }

    private TextRange rangeIn(int row) {
        var start = start();
        var end = end();
        if (empty.get() || row < start.row() || row > end.row()) {
            return TextRange.NONE;
        }
        return new TextRange(
                row == start.row() ? start.offset() : 0, row == end.row() ? end.offset() : Integer.MAX_VALUE);
    }

    private void paint(int row, RowView<R> view) {
        view.text().ifPresent(text -> text.select(rangeIn(row)));
    }

    private void changed(ListChangeListener.Change<? extends R> change) {
        if (empty.get()) {
            return;
        }
        while (change.next()) {
            if (change.wasPermutated() || isOther(change)) {
                clear();
                return;
            }
            var from = moved(anchor, change);
            var to = moved(lead, change);
            select(from, to);
        }
    }

    /// Whether the selection's first row has become one that begins differently.
    private boolean isOther(ListChangeListener.Change<? extends R> change) {
        int index = start().row() - change.getFrom();
        if (index < 0 || index >= change.getRemovedSize()) {
            return false;
        }
        if (index >= change.getAddedSize()) {
            return end().row() < change.getFrom() + change.getRemovedSize();
        }
        var before = texts.apply(change.getRemoved().get(index)).plain();
        var now = texts.apply(change.getAddedSubList().get(index)).plain();
        int kept = Math.min(before.length(), Math.max(1, start().offset()));
        return !now.startsWith(before.substring(0, kept));
    }

    /// A place after rows have changed: it stays in its row, or goes to the end of what is left before it.
    private Place moved(Place place, ListChangeListener.Change<? extends R> change) {
        int common = change.getFrom() + Math.min(change.getRemovedSize(), change.getAddedSize());
        int gone = change.getFrom() + change.getRemovedSize();
        if (place.row() < common) {
            return place;
        }
        if (place.row() >= gone) {
            return new Place(place.row() + change.getAddedSize() - change.getRemovedSize(), place.offset());
        }
        return common == 0
                ? new Place(0, 0)
                : new Place(common - 1, text(common - 1).plain().length());
    }
}
