package dev.ganglion.ui.markdown.find;

import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.markdown.list.BlockList;
import dev.ganglion.ui.markdown.list.RowPainter;
import dev.ganglion.ui.markdown.list.RowView;
import dev.ganglion.ui.markdown.list.TextRange;
import dev.ganglion.ui.markdown.select.RowText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;

/// Finds words in all rows of a list, marks them on those in view, and goes from one to the next. It follows rows that
/// come and change. JavaFX thread only; rows are looked through behind it.
///
/// As in a browser, words are found across what is bold, code or a link within a block, and where its
/// source breaks a line; never from one block into the next, be it a paragraph, an item or a cell. What is
/// thousands of characters long is several rows: words that begin in one of them and end in the next are
/// not found.
public final class Find<R> {
    /// So many rows at once are looked through without leaving the JavaFX thread.
    private static final int FEW = 64;

    private final BlockList<R> list;
    private final Function<? super R, RowText> texts;
    private final Background background;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(this, "current");
    private final RowPainter<R> painter = this::paint;
    private final ListChangeListener<R> changes = this::changed;

    /// What has become of the rows since a search began that has not ended.
    private final List<Edit> edits = new ArrayList<>();

    private Needle needle = new Needle("", false);
    private Counts counts = new Counts(new int[0]);
    private Optional<Match> match = Optional.empty();
    private Optional<Background.Job> job = Optional.empty();
    private boolean active;
    private boolean searching;

    private record Edit(int from, int removed, int added) {}

    /// Finds in the `texts` of the rows of `list`.
    public Find(BlockList<R> list, Function<? super R, RowText> texts, Background background) {
        this.list = list;
        this.texts = texts;
        this.background = background;
        words.subscribe(this::search);
        matchCase.subscribe(this::search);
    }

    /// What to find; nothing is found while it is empty.
    public StringProperty wordsProperty() {
        return words;
    }

    /// Whether capitals and small letters differ.
    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /// How many matches there are.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Which match is looked at, from 1 on; 0 for none.
    public ReadOnlyIntegerProperty currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Begins to find and mark.
    public void start() {
        if (!active) {
            active = true;
            list.rows().addListener(changes);
            search();
        }
    }

    /// Ends it: nothing is marked, and changes of the rows cost nothing.
    public void stop() {
        if (active) {
            active = false;
            list.rows().removeListener(changes);
            cancel();
            found(new Counts(new int[0]));
        }
    }

    /// Goes to the next match, from the last to the first.
    public void next() {
        go(match.flatMap(counts::after).or(() -> counts.from(firstInView())));
    }

    /// Goes to the match before, from the first to the last.
    public void previous() {
        go(counts.before(match.orElse(new Match(firstInView(), 0))));
    }

    /// Gives the focus to the list, where keys scroll and select.
    void leave() {
        list.requestFocus();
    }

    private int firstInView() {
        return list.rowAt(0).orElse(0);
    }

    private void cancel() {
        job.ifPresent(Background.Job::cancel);
        job = Optional.empty();
        searching = false;
        edits.clear();
    }

    private void search() {
        cancel();
        needle = new Needle(words.get(), matchCase.get());
        if (!active) {
            return;
        }
        if (needle.isEmpty()) {
            found(new Counts(new int[0]));
            return;
        }
        var wanted = needle;
        List<RowText> rows = list.rows().stream().<RowText>map(texts).toList();
        searching = true;
        Background.Work<int[]> work = yield -> yield.accept(count(wanted, rows));
        job = Optional.of(background.start(work, found -> arrived(found.getLast()), () -> {}, _ -> {}));
    }

    private static int[] count(Needle needle, List<RowText> rows) throws InterruptedException {
        var counts = new int[rows.size()];
        for (int i = 0; i < counts.length; i++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            counts[i] = needle.count(rows.get(i).plain());
        }
        return counts;
    }

    private void arrived(int[] found) {
        searching = false;
        var now = new Counts(found);
        edits.forEach(edit -> now.replace(edit.from, edit.removed, edit.added));
        edits.clear();
        lookAtUnknown(now, 0, now.size());
        found(now);
        go(now.from(firstInView()));
    }

    private void lookAtUnknown(Counts now, int from, int to) {
        for (int row = from; row < to; row++) {
            if (now.of(row) == Counts.UNKNOWN) {
                now.set(row, needle.count(text(row)));
            }
        }
    }

    private String text(int row) {
        return texts.apply(list.rows().get(row)).plain();
    }

    private void found(Counts now) {
        counts = now;
        match = Optional.empty();
        tell();
        if (counts.size() > 0) {
            list.paintWith(painter);
        } else {
            list.stopPainting(painter);
        }
    }

    private void go(Optional<Match> to) {
        match = to;
        tell();
        list.paintWith(painter);
        to.ifPresent(found -> {
            var ranges = needle.in(text(found.row()));
            list.reveal(found.row(), ranges.get(found.index()).from());
        });
    }

    private void tell() {
        count.set(counts.total());
        current.set(match.map(at -> counts.before(at.row()) + at.index() + 1).orElse(0));
    }

    private void paint(int row, RowView<R> view) {
        view.text().ifPresent(text -> {
            var ranges = counts.of(row) > 0 ? needle.in(text(row)) : List.<TextRange>of();
            int index = match.filter(at -> at.row() == row).map(Match::index).orElse(-1);
            text.mark(ranges, index < ranges.size() ? index : -1);
        });
    }

    private void changed(ListChangeListener.Change<? extends R> change) {
        int added = 0;
        while (change.next()) {
            edited(new Edit(change.getFrom(), change.getRemovedSize(), change.getAddedSize()));
            added += change.getAddedSize();
        }
        if (!searching && added > FEW) {
            search();
        }
    }

    private void edited(Edit edit) {
        if (searching) {
            edits.add(edit);
        } else if (!needle.isEmpty()) {
            counts.replace(edit.from, edit.removed, edit.added);
            if (edit.added <= FEW) {
                lookAtUnknown(counts, edit.from, edit.from + edit.added);
            }
            match = match.map(at -> at.moved(edit.from, edit.removed, edit.added))
                    .filter(at -> at.index() < counts.of(at.row()));
            tell();
        }
    }
}
