package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Conversations.Summary;
import dev.ganglion.domain.chat.Search;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.export.Extra;
import dev.ganglion.export.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/// The kept conversations, and what can be done with them. UI thread only.
public final class SidebarViewModel {
    private final SidebarPage page;
    private final ObservableValue<String> opened;
    private final ObservableValue<Set<String>> answering;
    private final Conversations conversations;
    private final Shelves shelves;
    private final ObjectProperty<Bar> bar = new SimpleObjectProperty<>(new Bar.Nothing());
    private final ReadOnlyObjectWrapper<Editing> editing = new ReadOnlyObjectWrapper<>(new Editing.Nothing());
    private final BooleanProperty binShown = new SimpleBooleanProperty();
    private final Disk disk;
    private final Kept kept;
    private final Finder finder;
    private final Bin bin;
    private final Porter porter;

    /// Shows nothing before the first [#refresh].
    public SidebarViewModel(SidebarServices services, SidebarPage page) {
        this(services.atHome(), page, Thread::sleep);
    }

    SidebarViewModel(SidebarServices services, SidebarPage page, Finder.Pause pause) {
        this.page = page;
        this.opened = page.opened();
        this.answering = page.answering();
        this.conversations = services.conversations();
        this.shelves = services.shelves();
        this.disk = new Disk(services.background(), bar);
        this.kept = new Kept(disk, services);
        this.finder = new Finder(disk, services.search(), pause);
        this.bin = new Bin(disk, shelves, this::refresh);
        this.porter = new Porter(disk, services, this::added);
        binShown.subscribe(shown -> {
            if (shown) {
                bin.refresh();
            }
        });
    }

    /// Reads the list again, since something has been written. What is found is looked for again, too.
    public void refresh() {
        kept.refresh();
        if (!finder.answered().get().isEmpty()) {
            finder.again();
        }
    }

    /// Those outside the bin, pinned ones first, then the newest change first.
    public ObservableList<Summary> conversations() {
        return kept.list();
    }

    /// Writes a conversation into a file; what became of it is told below the list.
    public void export(String id, Format format, Set<Extra> extras, Path target) {
        porter.export(id, format, extras, target);
    }

    /// Adds the conversations that were exported into those files.
    public void bringIn(List<Path> files) {
        porter.bringIn(files);
    }

    /// Makes a copy of a conversation and opens it.
    public void duplicate(String id) {
        porter.duplicate(id);
    }

    /// Gives it another title; a blank one stands for the one it would get by itself.
    public void rename(String id, String title) {
        stopEditing();
        disk.read(
                () -> {
                    String name = title.isBlank() ? automatic(id) : title.strip();
                    shelves.rename(id, name);
                    return name;
                },
                name -> {
                    page.renamed(id, name);
                    refresh();
                });
    }

    private String automatic(String id) {
        return conversations.open(id).map(Titles::of).orElse("");
    }

    /// Puts it among the pinned ones, or back.
    void pin(Summary one) {
        change(() -> shelves.pin(one.id(), !one.pinned()));
    }

    /// Puts it into a folder; a blank name takes it out.
    void file(String id, String folder) {
        stopEditing();
        kept.unfold(folder.strip());
        change(() -> shelves.file(id, folder.strip()));
    }

    private void change(Runnable change) {
        disk.run(change, this::refresh);
    }

    /// Puts it into the bin, from where one press brings it back.
    public void discard(Summary one) {
        boolean open = one.id().equals(opened.getValue());
        disk.run(() -> shelves.discard(one.id()), () -> {
            bar.set(new Bar.Binned(one.id(), one.title(), open));
            if (open) {
                page.closed(one.id());
            }
            refresh();
        });
    }

    /// Brings back what has been put into the bin last, if that is still said.
    void undo() {
        if (bar.get() instanceof Bar.Binned(String id, String _, boolean open)) {
            dismiss();
            bin.restore(id, () -> {
                if (open) {
                    page.open(id);
                }
            });
        }
    }

    /// The sentence below the list has been read.
    void dismiss() {
        bar.set(new Bar.Nothing());
    }

    /// Opens the marked hit where it is.
    void openMarked() {
        int marked = finder.marked().get();
        if (marked < 0) {
            return;
        }
        Search.Hit hit = finder.hits().get(marked);
        if (hit.turn().isEmpty()) {
            page.open(hit.conversation().id());
        } else {
            page.openAt(hit.conversation().id(), hit.turn());
        }
    }

    void startEditing(Editing wanted) {
        editing.set(wanted);
    }

    void stopEditing() {
        editing.set(new Editing.Nothing());
    }

    private void added(String id) {
        refresh();
        page.open(id);
    }

    /// The id of the conversation that is open.
    ObservableValue<String> opened() {
        return opened;
    }

    /// The ids of those that are being answered.
    ObservableValue<Set<String>> answering() {
        return answering;
    }

    SidebarPage page() {
        return page;
    }

    Kept kept() {
        return kept;
    }

    Finder finder() {
        return finder;
    }

    Bin bin() {
        return bin;
    }

    ReadOnlyObjectProperty<Bar> bar() {
        return bar;
    }

    /// What is being written on a line; at most one at a time.
    ReadOnlyObjectProperty<Editing> editing() {
        return editing.getReadOnlyProperty();
    }

    /// Whether the bin is shown in the place of the list.
    BooleanProperty binShown() {
        return binShown;
    }
}
