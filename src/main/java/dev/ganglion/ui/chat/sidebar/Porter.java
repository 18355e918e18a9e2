package dev.ganglion.ui.chat.sidebar;

import dev.ganglion.domain.StorageException;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.domain.chat.Attachments;
import dev.ganglion.domain.chat.Conversation;
import dev.ganglion.domain.chat.Conversations;
import dev.ganglion.domain.chat.Shelves;
import dev.ganglion.export.Copy;
import dev.ganglion.export.Export;
import dev.ganglion.export.Extra;
import dev.ganglion.export.Format;
import dev.ganglion.export.Import;
import dev.ganglion.export.Imported;
import dev.ganglion.export.Unreadable;
import dev.ganglion.ui.kit.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Takes conversations out of the program, back in, and makes copies of them. UI thread only.
final class Porter {
    /// What became of some files.
    private record Outcome(List<Conversation> added, List<String> refused) {}

    private final Disk disk;
    private final Conversations conversations;
    private final Shelves shelves;
    private final Attachments attachments;
    private final ChosenFiles files;

    /// Called with the id of what has been added.
    private final Consumer<String> added;

    Porter(Disk disk, SidebarServices services, Consumer<String> added) {
        this.disk = disk;
        this.conversations = services.conversations();
        this.shelves = services.shelves();
        this.attachments = services.attachments();
        this.files = services.files();
        this.added = added;
    }

    void export(String id, Format format, Set<Extra> extras, Path target) {
        disk.read(
                () -> {
                    Conversation whole = kept(id);
                    Export form = new Export(format, extras, attachments::picture);
                    files.write(target, out -> form.write(whole, out));
                    return target.getFileName();
                },
                name -> disk.bar().set(new Bar.Said(Texts.text("sidebar.exported", name))));
    }

    void duplicate(String id) {
        disk.read(
                () -> {
                    Conversation copy = Copy.of(kept(id), Porter::newId);
                    Conversation named = copy.titled(Texts.text("sidebar.copy", copy.title()));
                    shelves.add(named);
                    return named.id();
                },
                added);
    }

    /// Adds the conversations of those files. Each comes whole or not at all; what is wrong with one stops no other.
    void bringIn(List<Path> sources) {
        disk.read(() -> add(sources), this::tell);
    }

    private Outcome add(List<Path> sources) {
        List<Conversation> whole = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path source : sources) {
            try {
                whole.add(add(files.<Imported, Unreadable>read(source, Import::read)));
            } catch (Unreadable unreadable) {
                refused.add(source.getFileName() + ": " + unreadable.getMessage());
            } catch (StorageException failed) {
                refused.add(Disk.words(failed));
            }
        }
        return new Outcome(whole, refused);
    }

    private Conversation add(Imported imported) {
        Conversation fresh = Copy.of(imported.conversation(), Porter::newId);
        imported.pictures().forEach(attachments::keep);
        shelves.add(fresh);
        return fresh;
    }

    private void tell(Outcome outcome) {
        List<Conversation> whole = outcome.added();
        List<String> sentences = new ArrayList<>();
        if (!whole.isEmpty()) {
            added.accept(whole.getLast().id());
            sentences.add(
                    whole.size() == 1
                            ? Texts.text(
                                    "sidebar.imported.one", whole.getFirst().title())
                            : Texts.text("sidebar.imported", whole.size()));
        }
        sentences.addAll(outcome.refused());
        String words = String.join("\n", sentences);
        disk.bar().set(outcome.refused().isEmpty() ? new Bar.Said(words) : new Bar.Failed(words));
    }

    private Conversation kept(String id) {
        return conversations.open(id).orElseThrow(() -> new StorageException(Texts.text("sidebar.gone"), null));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
