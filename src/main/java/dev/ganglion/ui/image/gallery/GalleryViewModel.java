package dev.ganglion.ui.image.gallery;

import dev.ganglion.domain.gallery.Drawn;
import dev.ganglion.domain.gallery.Gallery;
import dev.ganglion.domain.gallery.Wanted;
import dev.ganglion.domain.gallery.Wanted.Which;
import dev.ganglion.ui.image.gallery.wall.Picks;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The pictures that are looked for, which of them are picked, and what is looked at. UI thread only; the
/// disk is read behind it.
final class GalleryViewModel {
    private static final int FIRST_PAGE = 120;
    private static final int PAGE = 1_000;

    private final Background background;
    private final Gallery gallery;
    private final ObservableList<Drawn> pictures = FXCollections.observableArrayList();
    private final Picks picks = new Picks(pictures);
    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.KEPT);
    private final BooleanProperty informed = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private final ReadOnlyObjectWrapper<Opened> opened = new ReadOnlyObjectWrapper<>(new Opened.All());
    private final ReadOnlyObjectWrapper<Optional<Said>> said = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Background.Job reading = () -> {};

    GalleryViewModel(Background background, Gallery gallery) {
        this.background = background;
        this.gallery = gallery;
        words.addListener((_, _, _) -> search());
        which.addListener((_, _, _) -> search());
    }

    /// Those that are found, the newest first.
    ObservableList<Drawn> pictures() {
        return pictures;
    }

    Picks picks() {
        return picks;
    }

    /// What is searched for.
    StringProperty words() {
        return words;
    }

    ObjectProperty<Which> which() {
        return which;
    }

    /// Whether the facts of the picture that is looked at stand beside it.
    BooleanProperty informed() {
        return informed;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    /// What there is to say, until it is read or something else is said.
    ReadOnlyObjectProperty<Optional<Said>> said() {
        return said.getReadOnlyProperty();
    }

    void say(Said what) {
        said.set(Optional.of(what));
    }

    void dismiss() {
        said.set(Optional.empty());
    }

    private void search() {
        picks.go(0);
        refresh();
    }

    /// Reads the list anew; what is shown stays until then.
    void refresh() {
        reading.cancel();
        Wanted wanted = new Wanted(words.get(), which.get());
        boolean first = state.get() instanceof State.Reading;
        List<Drawn> found = new ArrayList<>();
        reading = background.<List<Drawn>>start(
                yield -> read(wanted, yield),
                pages -> pages.forEach(page -> {
                    found.addAll(page);
                    if (first) {
                        pictures.addAll(page);
                        picks.settle(Optional.empty());
                        state.set(new State.Read());
                    }
                }),
                () -> take(found),
                failure -> state.set(
                        new State.Failed(Texts.text("gallery.failed", String.valueOf(failure.getMessage())))));
    }

    private void read(Wanted wanted, Consumer<List<Drawn>> yield) throws InterruptedException {
        List<Drawn> page = gallery.page(wanted, Optional.empty(), FIRST_PAGE);
        while (!page.isEmpty()) {
            yield.accept(page);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            page = gallery.page(wanted, Optional.of(page.getLast()), PAGE);
        }
    }

    /// Shows those that were found.
    void take(List<Drawn> found) {
        Optional<String> current = picks.picture().map(Drawn::id);
        if (!pictures.equals(found)) {
            pictures.setAll(found);
        }
        picks.settle(current);
        state.set(new State.Read());
        leaveWhereNothingIs();
    }

    /// Adds a picture that was just drawn, where it is one of those looked for.
    void added(Drawn drawn) {
        boolean plain = words.get().isBlank() && which.get() == Which.KEPT && state.get() instanceof State.Read;
        if (!plain) {
            refresh();
            return;
        }
        Optional<String> current = picks.picture().map(Drawn::id);
        pictures.addFirst(drawn);
        picks.settle(current);
    }

    /// Shows another version of one of them.
    void replace(Drawn drawn) {
        IntStream.range(0, pictures.size())
                .filter(i -> pictures.get(i).id().equals(drawn.id()))
                .findFirst()
                .ifPresent(i -> pictures.set(i, drawn));
        picks.settle(picks.picture().map(Drawn::id));
    }

    /// Takes pictures out of the list.
    void drop(List<Drawn> gone) {
        int index = picks.current().get();
        List<String> ids = gone.stream().map(Drawn::id).toList();
        pictures.removeIf(one -> ids.contains(one.id()));
        picks.go(index);
        leaveWhereNothingIs();
    }

    private void leaveWhereNothingIs() {
        if (pictures.isEmpty() && !(opened.get() instanceof Opened.All)) {
            back();
        }
    }

    /// Whether nothing has ever been kept, as far as is known.
    boolean untouched() {
        return pictures.isEmpty() && words.get().isBlank() && which.get() == Which.KEPT;
    }

    void open(int index) {
        picks.go(index);
        opened.set(new Opened.One());
    }

    void step(int by) {
        picks.go(picks.current().get() + by);
    }

    /// Compares those that are picked; says how, where they are too few or too many.
    void compare() {
        List<Drawn> some = picks.all();
        if (some.size() < 2 || some.size() > Opened.Some.MOST) {
            say(Said.news(Texts.text("gallery.compare.pick")));
            return;
        }
        said.set(Optional.empty());
        opened.set(new Opened.Some(some));
    }

    /// Looks at all of them again.
    void back() {
        opened.set(new Opened.All());
    }
}
