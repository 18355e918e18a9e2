package dev.ganglion.ui.speech.speak;

import dev.ganglion.domain.speech.Spoken;
import dev.ganglion.domain.speech.SpokenClips;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What was spoken before, and finding it. UI thread only.
final class HistoryViewModel {
    private static final int MOST = 500;

    private final Background background;
    private final SpokenClips kept;
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Spoken>> found = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Spoken>> deleted = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Background.Job finding = () -> {};

    HistoryViewModel(Background background, SpokenClips kept) {
        this.background = background;
        this.kept = kept;
        words.subscribe(this::refresh);
    }

    /// Reads anew what there is of the words that are looked for.
    void refresh() {
        finding.cancel();
        String asked = words.get();
        finding = background.<List<Spoken>>start(
                yield -> yield.accept(kept.find(asked, MOST)),
                lists -> found.set(lists.getLast()),
                () -> trouble.set(""),
                this::tell);
    }

    /// Deletes it; [#undo] brings it back.
    void delete(Spoken spoken) {
        change(() -> kept.discard(spoken.id()), Optional.of(spoken));
    }

    /// Brings back what was deleted last.
    void undo() {
        deleted.get().ifPresent(last -> change(() -> kept.restore(last.id()), Optional.empty()));
    }

    private void change(Runnable change, Optional<Spoken> undoable) {
        background.<Boolean>start(
                _ -> change.run(),
                _ -> {},
                () -> {
                    deleted.set(undoable);
                    refresh();
                },
                this::tell);
    }

    private void tell(Exception failure) {
        trouble.set(String.valueOf(failure.getMessage()));
    }

    /// What is looked for; empty for all.
    StringProperty words() {
        return words;
    }

    /// The newest first.
    ReadOnlyObjectProperty<List<Spoken>> found() {
        return found.getReadOnlyProperty();
    }

    /// What was deleted last and can be brought back.
    ReadOnlyObjectProperty<Optional<Spoken>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    /// Why it cannot be read or changed; empty while it can.
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }
}
