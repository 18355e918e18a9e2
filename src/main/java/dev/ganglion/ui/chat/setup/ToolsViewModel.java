package dev.ganglion.ui.chat.setup;

import dev.ganglion.domain.chat.Setup;
import dev.ganglion.domain.chat.ToolDefinition;
import dev.ganglion.schema.SoundSetup;
import dev.ganglion.schema.ToolText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/// The tools of a setup, of which one is edited. UI thread only.
final class ToolsViewModel {
    private static final String NEW_NAME = "my_tool";

    private final ObjectProperty<Setup> setup;
    private final LibraryViewModel library;
    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyObjectWrapper<Optional<Setup>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());

    ToolsViewModel(ObjectProperty<Setup> setup, LibraryViewModel library) {
        this.setup = setup;
        this.library = library;
    }

    List<ToolDefinition> all() {
        return setup.get().tools();
    }

    /// The tool that is edited.
    Optional<ToolDefinition> edited() {
        int index = chosen.get();
        return index >= 0 && index < all().size() ? Optional.of(all().get(index)) : Optional.empty();
    }

    /// Adds a tool and edits it.
    void add() {
        String name = NEW_NAME;
        for (int number = 2; named(name); number++) {
            name = NEW_NAME + '_' + number;
        }
        add(List.of(ToolText.blank(name)));
    }

    /// Adds the tools of a text; returns what is wrong with it, empty when they have been added.
    Optional<String> read(String text) {
        return switch (ToolText.read(text)) {
            case ToolText.Result.Good(List<ToolDefinition> tools) -> {
                add(tools);
                yield Optional.empty();
            }
            case ToolText.Result.Bad(var flaw) -> Optional.of(SoundSetup.sentence(flaw));
        };
    }

    private void add(List<ToolDefinition> tools) {
        List<ToolDefinition> more = new ArrayList<>(all());
        more.addAll(tools);
        setup.set(setup.get().withTools(more));
        chosen.set(more.size() - 1);
        undo.set(Optional.empty());
    }

    private boolean named(String name) {
        return all().stream().anyMatch(tool -> tool.name().equals(name));
    }

    /// Makes the tool that is edited another one.
    void change(ToolDefinition other) {
        edited().filter(before -> !before.equals(other)).ifPresent(_ -> put(chosen.get(), other));
    }

    /// Tells the model of that tool, or not.
    void offer(int index, boolean offered) {
        ToolDefinition tool = all().get(index);
        put(
                index,
                new ToolDefinition(tool.name(), tool.description(), tool.parameters(), tool.cannedResult(), offered));
    }

    private void put(int index, ToolDefinition tool) {
        List<ToolDefinition> changed = new ArrayList<>(all());
        changed.set(index, tool);
        setup.set(setup.get().withTools(changed));
        undo.set(Optional.empty());
    }

    /// Takes a tool away; [#undo] brings it back as long as nothing else has been done.
    void remove(int index) {
        Setup before = setup.get();
        List<ToolDefinition> fewer = new ArrayList<>(all());
        fewer.remove(index);
        setup.set(before.withTools(fewer));
        chosen.set(Math.min(index, fewer.size() - 1));
        undo.set(Optional.of(before));
    }

    void undo() {
        undo.get().ifPresent(before -> setup.set(setup.get().withTools(before.tools())));
        undo.set(Optional.empty());
    }

    /// Saves the tool that is edited to the library, under its name.
    void saveEdited() {
        edited().ifPresent(tool -> library.save(tool.name(), ToolText.write(tool)));
    }

    IntegerProperty chosen() {
        return chosen;
    }

    /// What a removal can be taken back to.
    ReadOnlyObjectProperty<Optional<Setup>> undoable() {
        return undo.getReadOnlyProperty();
    }

    LibraryViewModel library() {
        return library;
    }
}
