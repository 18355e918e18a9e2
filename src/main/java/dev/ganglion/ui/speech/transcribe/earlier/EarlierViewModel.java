package dev.ganglion.ui.speech.transcribe.earlier;

import dev.ganglion.domain.speech.Hearing;
import dev.ganglion.domain.speech.Transcripts;
import dev.ganglion.domain.speech.Transcripts.Found;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ui.kit.Background;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Transcripts that are kept. UI thread only.
public final class EarlierViewModel {
    private static final int MOST = 500;

    private final Background background;
    private final Transcripts transcripts;
    private final Consumer<Kept> open;
    private final ObservableList<Found> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Hearing>> discarded = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private Background.Job searching = () -> {};
    private String words = "";

    /// @param open shows one
    public EarlierViewModel(Background background, Transcripts transcripts, Consumer<Kept> open) {
        this.background = background;
        this.transcripts = transcripts;
        this.open = open;
    }

    /// Those that are found, the newest first.
    public ObservableList<Found> found() {
        return FXCollections.unmodifiableObservableList(found);
    }

    /// The one that was thrown away last, as long as it can be brought back.
    public ReadOnlyObjectProperty<Optional<Hearing>> discarded() {
        return discarded.getReadOnlyProperty();
    }

    /// Why they cannot be read or changed; empty where they can.
    public ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// Looks for those that have all these words.
    public void search(String wanted) {
        words = wanted;
        refresh();
    }

    /// Looks again, as something was kept.
    public void refresh() {
        searching.cancel();
        String wanted = words;
        searching = background.<List<Found>>start(
                yield -> yield.accept(transcripts.search(wanted, MOST)),
                lists -> {
                    trouble.set("");
                    found.setAll(lists.getLast());
                },
                () -> {},
                this::fail);
    }

    /// Shows one that was found.
    public void open(Found one) {
        background.<Kept>start(
                yield -> transcripts.find(one.hearing().id()).ifPresent(yield),
                kept -> open.accept(kept.getLast()),
                () -> {},
                this::fail);
    }

    void discard(Found one) {
        String id = one.hearing().id();
        background.<String>start(
                _ -> transcripts.discard(id),
                _ -> {},
                () -> {
                    discarded.set(Optional.of(one.hearing()));
                    refresh();
                },
                this::fail);
    }

    /// Brings back the one that was thrown away last.
    void restore() {
        discarded
                .get()
                .ifPresent(gone -> background.<String>start(
                        _ -> transcripts.restore(gone.id()),
                        _ -> {},
                        () -> {
                            forget();
                            refresh();
                        },
                        this::fail));
    }

    /// No longer offers to bring one back.
    void forget() {
        discarded.set(Optional.empty());
    }

    private void fail(Exception failure) {
        trouble.set(String.valueOf(failure.getMessage()));
    }
}
