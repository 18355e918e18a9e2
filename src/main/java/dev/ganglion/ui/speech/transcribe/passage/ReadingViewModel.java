package dev.ganglion.ui.speech.transcribe.passage;

import dev.ganglion.domain.speech.Interval;
import dev.ganglion.domain.speech.Passage;
import dev.ganglion.domain.speech.Word;
import dev.ganglion.ui.speech.transcribe.version.Version;
import dev.ganglion.ui.speech.transcribe.wave.Clocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The passages of the version that is read. UI thread only.
public final class ReadingViewModel {
    private final DoubleConsumer seek;
    private final ObservableList<Passage> passages = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper current = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyIntegerWrapper growing = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper hit = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<List<Interval>> gaps = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Version> version = Optional.empty();
    private Subscription watching = Subscription.EMPTY;
    private String wanted = "";
    private double position;

    /// @param seek goes to a moment of the recording, in seconds
    public ReadingViewModel(DoubleConsumer seek) {
        this.seek = seek;
    }

    /// Turns to another version, or to none.
    public void read(Optional<Version> other) {
        watching.unsubscribe();
        version = other;
        watching = other.map(shown -> shown.script()
                        .subscribe(_ -> take(shown))
                        .and(shown.growing().subscribe((_, _) -> take(shown)))
                        .and(shown.stage().subscribe(_ -> gaps.set(shown.gaps()))))
                .orElse(Subscription.EMPTY);
        if (other.isEmpty()) {
            gaps.set(List.of());
            take(List.of(), Optional.empty());
        }
    }

    private void take(Version shown) {
        take(shown.script().get().passages(), shown.growing().get());
    }

    private void take(List<Passage> settled, Optional<Passage> open) {
        List<Passage> now = new ArrayList<>(settled);
        open.ifPresent(now::add);
        growing.set(open.isPresent() ? now.size() - 1 : -1);
        replace(now);
        search(wanted);
        play(position);
    }

    /// Rows that stay the same are left alone, so that what is chosen and looked at stays where it is.
    private void replace(List<Passage> now) {
        int same = 0;
        while (same < Math.min(now.size(), passages.size()) && now.get(same).equals(passages.get(same))) {
            same++;
        }
        if (same == 0 || passages.size() > now.size()) {
            passages.setAll(now);
            return;
        }
        for (int row = same; row < passages.size(); row++) {
            passages.set(row, now.get(row));
        }
        passages.addAll(now.subList(passages.size(), now.size()));
    }

    /// The row of what is being said, which grows and is not final; -1 where nothing is.
    public ReadOnlyIntegerProperty growing() {
        return growing.getReadOnlyProperty();
    }

    public ObservableList<Passage> passages() {
        return FXCollections.unmodifiableObservableList(passages);
    }

    /// What was not heard of the recording, as far as that is known.
    ReadOnlyObjectProperty<List<Interval>> gaps() {
        return gaps.getReadOnlyProperty();
    }

    /// Those of the gaps that lie between the row before and that one; behind the last row, the rest.
    List<Interval> gapsBefore(int row) {
        double from = row == 0 ? 0 : passages.get(row - 1).at().start();
        double to = row < passages.size() ? passages.get(row).at().start() : Double.POSITIVE_INFINITY;
        return gaps.get().stream()
                .filter(gap -> gap.start() >= from && gap.start() < to)
                .toList();
    }

    /// The row that sounds; -1 where none does.
    public ReadOnlyIntegerProperty current() {
        return current.getReadOnlyProperty();
    }

    /// The recording is at that moment.
    public void play(double seconds) {
        position = seconds;
        int row = current.get();
        if (row < 0 || row >= passages.size() || !passages.get(row).at().contains(seconds)) {
            current.set(at(seconds));
        }
    }

    private int at(double seconds) {
        int low = 0;
        int high = passages.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Interval at = passages.get(middle).at();
            if (at.contains(seconds)) {
                return middle;
            }
            if (at.start() > seconds) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return -1;
    }

    /// Where the recording is, in seconds.
    double position() {
        return position;
    }

    /// Goes to where that row begins.
    void go(int row) {
        seek.accept(passages.get(row).at().start());
    }

    /// Goes to where the word with that letter begins, else to where the row does.
    void go(int row, OptionalInt letter) {
        Passage passage = passages.get(row);
        Optional<Word> word = letter.isPresent() ? WordPlace.at(passage, letter.getAsInt()) : Optional.empty();
        seek.accept(word.map(Word::at).orElse(passage.at()).start());
    }

    void write(int row, String text) {
        version.ifPresent(shown -> shown.write(row, text.strip()));
    }

    /// Lets that row begin at what is written; says whether that is a moment that it can begin at.
    boolean begin(int row, String written) {
        return move(
                row,
                Clocks.seconds(written),
                OptionalDouble.of(passages.get(row).at().end()));
    }

    /// Lets that row end at what is written; says whether that is a moment that it can end at.
    boolean end(int row, String written) {
        return move(row, OptionalDouble.of(passages.get(row).at().start()), Clocks.seconds(written));
    }

    private boolean move(int row, OptionalDouble start, OptionalDouble end) {
        boolean fits = start.isPresent() && end.isPresent() && start.getAsDouble() <= end.getAsDouble();
        if (fits) {
            version.ifPresent(shown -> shown.move(row, new Interval(start.getAsDouble(), end.getAsDouble())));
        }
        return fits;
    }

    public void undo() {
        version.ifPresent(Version::undo);
    }

    public void redo() {
        version.ifPresent(Version::redo);
    }

    /// Looks for a text, whatever its case; an empty one ends the search.
    void search(String text) {
        wanted = text;
        List<Hit> found = new ArrayList<>();
        String low = text.toLowerCase(Locale.ROOT);
        for (int row = 0; row < passages.size() && !low.isEmpty(); row++) {
            String in = passages.get(row).text().toLowerCase(Locale.ROOT);
            for (int at = in.indexOf(low); at >= 0; at = in.indexOf(low, at + low.length())) {
                found.add(new Hit(
                        row,
                        at,
                        Math.min(at + low.length(), passages.get(row).text().length())));
            }
        }
        hits.set(List.copyOf(found));
        hit.set(found.isEmpty() ? -1 : Math.clamp(hit.get(), 0, found.size() - 1));
    }

    ReadOnlyObjectProperty<List<Hit>> hits() {
        return hits.getReadOnlyProperty();
    }

    /// Which of the hits is looked at; -1 where there is none.
    ReadOnlyIntegerProperty hit() {
        return hit.getReadOnlyProperty();
    }

    /// Looks at the hit so many farther on, round and round.
    void step(int by) {
        int count = hits.get().size();
        hit.set(count == 0 ? -1 : Math.floorMod(hit.get() + by, count));
    }
}
