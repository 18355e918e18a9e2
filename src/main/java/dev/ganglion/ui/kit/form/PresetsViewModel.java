package dev.ganglion.ui.kit.form;

import dev.ganglion.domain.form.Memory;
import dev.ganglion.domain.form.Presets;
import dev.ganglion.domain.form.Presets.Preset;
import dev.ganglion.ui.kit.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The presets of the model in use. UI thread only.
final class PresetsViewModel {
    private final Memory memory;
    private final FormViewModel form;
    private final ReadOnlyObjectWrapper<Presets> all = new ReadOnlyObjectWrapper<>(Presets.NONE);
    private final ReadOnlyObjectWrapper<Optional<String>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Presets>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());
    private String model = "";

    PresetsViewModel(Memory memory, FormViewModel form) {
        this.memory = memory;
        this.form = form;
    }

    void use(String next) {
        if (!next.equals(model)) {
            model = next;
            undo.set(Optional.empty());
            all.set(memory.presets(next));
            chosen.set(Optional.empty());
        }
    }

    void apply(Preset preset) {
        form.fill(preset.filled());
        chosen.set(Optional.of(preset.name()));
        say("form.presets.applied", preset.name());
    }

    /// Keeps how the form is filled in under that name, in the place of what was there.
    void save(String name) {
        change(all.get().with(new Preset(name, form.kept())));
        chosen.set(Optional.of(name));
        say("form.presets.saved", name);
    }

    void rename(String from, String to) {
        change(all.get().renamed(from, to));
        chosen.set(Optional.of(to).filter(name -> all.get().named(name).isPresent()));
    }

    /// Deletes it; [#undo] brings it back as long as nothing else has been done.
    void delete(String name) {
        Presets before = all.get();
        change(before.without(name));
        undo.set(Optional.of(before));
        chosen.set(Optional.empty());
        say("form.presets.deleted", name);
    }

    void undo() {
        undo.get().ifPresent(this::change);
        form.say("");
    }

    /// Makes it what holds where nothing else was set, or nothing.
    void standard(Optional<String> name) {
        change(all.get().standing(name));
    }

    private void change(Presets presets) {
        all.set(presets);
        undo.set(Optional.empty());
        memory.keep(model, presets);
    }

    private void say(String key, String name) {
        form.say(Texts.text(key, name));
    }

    ReadOnlyObjectProperty<Presets> all() {
        return all.getReadOnlyProperty();
    }

    /// The preset that was applied or saved last.
    ReadOnlyObjectProperty<Optional<String>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What a deletion can be taken back to.
    ReadOnlyObjectProperty<Optional<Presets>> undoable() {
        return undo.getReadOnlyProperty();
    }
}
