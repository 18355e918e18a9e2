package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Search;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds words in the conversations while they are typed, and marks one of the hits. UI thread only.
final class Finder {
    /// Waits for the next key.
    interface Pause {
        void last(Duration time) throws InterruptedException;
    }

    private static final Duration BETWEEN_KEYS = Duration.ofMillis(80);
    private static final int MOST = 100;

    private final Disk disk;
    private final Search search;
    private final Pause pause;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Search.Hit> hits = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper marked = new ReadOnlyIntegerWrapper(-1);

    /// The query that the hits answer; empty while there are none to show.
    private final ReadOnlyObjectWrapper<String> answered = new ReadOnlyObjectWrapper<>("");

    private Background.Job finding = () -> {};

    Finder(Disk disk, Search search, Pause pause) {
        this.disk = disk;
        this.search = search;
        this.pause = pause;
        query.addListener((_, _, typed) -> find(typed.strip()));
    }

    private void find(String words) {
        finding.cancel();
        if (words.isEmpty()) {
            show("", List.of());
        } else {
            finding = disk.read(
                    () -> {
                        pause.last(BETWEEN_KEYS);
                        return search.find(words, MOST);
                    },
                    found -> show(words, found));
        }
    }

    /// Looks again, since conversations have changed.
    void again() {
        find(query.get().strip());
    }

    private void show(String words, List<Search.Hit> found) {
        marked.set(-1);
        hits.setAll(found);
        answered.set(words);
        marked.set(found.isEmpty() ? -1 : 0);
    }

    /// Marks the hit that many places further, as far as there is one.
    void move(int places) {
        mark(marked.get() + places);
    }

    void mark(int hit) {
        marked.set(Math.clamp(hit, Math.min(0, hits.size() - 1), hits.size() - 1));
    }

    StringProperty query() {
        return query;
    }

    ObservableList<Search.Hit> hits() {
        return hits;
    }

    /// The place of the hit that Enter opens, -1 where there is none.
    ReadOnlyIntegerProperty marked() {
        return marked.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<String> answered() {
        return answered.getReadOnlyProperty();
    }
}
