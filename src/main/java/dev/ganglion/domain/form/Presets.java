package dev.ganglion.domain.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The presets of a model, by name. Immutable.
///
/// @param standard the name of the one that holds where nothing else was set
public record Presets(List<Preset> all, Optional<String> standard) {
    public static final Presets NONE = new Presets(List.of(), Optional.empty());

    /// A filled form that has a name.
    public record Preset(String name, Filled filled) {}

    public Presets {
        all = all.stream()
                .sorted(Comparator.comparing(Preset::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
        List<Preset> known = all;
        standard = standard.filter(
                name -> known.stream().anyMatch(preset -> preset.name().equals(name)));
    }

    public Optional<Preset> named(String name) {
        return all.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }

    /// With that one, in the place of any of its name.
    public Presets with(Preset preset) {
        List<Preset> more = new ArrayList<>(without(preset.name()).all);
        more.add(preset);
        return new Presets(more, standard);
    }

    public Presets without(String name) {
        return new Presets(
                all.stream().filter(preset -> !preset.name().equals(name)).toList(), standard);
    }

    /// With another name for one of them; nothing changes where there is none, or the other name is taken.
    public Presets renamed(String from, String to) {
        if (named(from).isEmpty() || named(to).isPresent()) {
            return this;
        }
        List<Preset> others = all.stream()
                .map(preset -> preset.name().equals(from) ? new Preset(to, preset.filled()) : preset)
                .toList();
        return new Presets(others, standard.map(name -> name.equals(from) ? to : name));
    }

    /// With that one, or none, as what holds where nothing else was set.
    public Presets standing(Optional<String> name) {
        return new Presets(all, name);
    }
}
