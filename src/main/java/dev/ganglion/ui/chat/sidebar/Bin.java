package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.ui.kit.Background;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What has been thrown away and can come back. UI thread only.
final class Bin {
    private final Disk disk;
    private final Shelves shelves;
    private final Runnable changed;
    private final ObservableList<Conversations.Summary> list = FXCollections.observableArrayList();
    private Background.Job reading = () -> {};

    /// Calls `changed` when a conversation has left the bin.
    Bin(Disk disk, Shelves shelves, Runnable changed) {
        this.disk = disk;
        this.shelves = shelves;
        this.changed = changed;
    }

    void refresh() {
        reading.cancel();
        reading = disk.read(shelves::bin, list::setAll);
    }

    void restore(String id) {
        restore(id, () -> {});
    }

    /// Brings it back, then calls `then`.
    void restore(String id, Runnable then) {
        disk.run(() -> shelves.restore(id), () -> {
            if (disk.bar().get() instanceof Bar.Binned(String said, String _, boolean _) && said.equals(id)) {
                disk.bar().set(new Bar.Nothing());
            }
            refresh();
            changed.run();
            then.run();
        });
    }

    /// Asks whether all of it shall be gone for good.
    void ask() {
        if (!list.isEmpty()) {
            disk.bar().set(new Bar.Asking(list.size()));
        }
    }

    /// The yes to what [#ask] asks.
    void empty() {
        if (disk.bar().get() instanceof Bar.Asking) {
            disk.bar().set(new Bar.Nothing());
            disk.run(shelves::emptyBin, this::refresh);
        }
    }

    ObservableList<Conversations.Summary> list() {
        return list;
    }
}
