package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.Library;
import dev.ganglion.domain.chat.Library.Saved;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The saved texts of one kind. UI thread only.
final class LibraryViewModel {
    private final Background background;
    private final Library library;
    private final Library.Kind kind;
    private final Consumer<Exception> failed;
    private final ObservableList<Saved> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Saved>> removed = new ReadOnlyObjectWrapper<>(Optional.empty());

    LibraryViewModel(Background background, Library library, Library.Kind kind, Consumer<Exception> failed) {
        this.background = background;
        this.library = library;
        this.kind = kind;
        this.failed = failed;
    }

    void refresh() {
        change(() -> {});
    }

    /// Saves a text under a name, in the place of what had it.
    void save(String name, String text) {
        removed.set(Optional.empty());
        change(() -> library.save(new Saved(kind, name, text)));
    }

    /// Removes one; [#undo] brings it back as long as nothing else has been done.
    void remove(Saved saved) {
        removed.set(Optional.of(saved));
        change(() -> library.remove(kind, saved.name()));
    }

    void undo() {
        removed.get().ifPresent(saved -> save(saved.name(), saved.text()));
    }

    private void change(Runnable change) {
        background.<List<Saved>>start(
                yield -> {
                    change.run();
                    yield.accept(library.list(kind));
                },
                batch -> all.setAll(batch.getLast()),
                () -> {},
                failed);
    }

    ObservableList<Saved> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /// What was removed last and can come back.
    ReadOnlyObjectProperty<Optional<Saved>> removed() {
        return removed.getReadOnlyProperty();
    }
}
