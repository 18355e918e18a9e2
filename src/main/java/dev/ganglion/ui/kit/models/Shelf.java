package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Settings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The models that the user keeps at hand: favourites, and those used last. UI thread only.
///
/// Everything is read from the settings each time, so every page and picker with a shelf of its own sees the same.
public final class Shelf {
    private static final String FAVOURITES = "models.favourites";
    private static final String RECENT = "models.recent";
    private static final int MOST_RECENT = 5;

    private final Settings settings;

    public Shelf(Settings settings) {
        this.settings = settings;
    }

    /// The favourites in the order in which they became such.
    public Set<String> favourites() {
        return ids(FAVOURITES);
    }

    /// The models used last, the newest first, five at most.
    public Set<String> recent() {
        return ids(RECENT);
    }

    /// Makes the model of that id a favourite, or none any more.
    public void star(String id) {
        Set<String> favourites = favourites();
        if (!favourites.remove(id)) {
            favourites.add(id);
        }
        settings.put(FAVOURITES, String.join(" ", favourites));
    }

    /// Takes notice that the model of that id was chosen for use.
    public void used(String id) {
        settings.put(
                RECENT,
                String.join(
                        " ",
                        Stream.concat(Stream.of(id), recent().stream().filter(other -> !other.equals(id)))
                                .limit(MOST_RECENT)
                                .toList()));
    }

    /// These models with the favourites and then the recent ones first, the others in their order.
    public List<Model> first(List<Model> models) {
        Set<String> ahead = favourites();
        ahead.addAll(recent());
        var arranged = new ArrayList<Model>(models.size());
        for (String id : ahead) {
            models.stream().filter(model -> model.id().equals(id)).forEach(arranged::add);
        }
        models.stream().filter(model -> !ahead.contains(model.id())).forEach(arranged::add);
        return arranged;
    }

    private Set<String> ids(String key) {
        var ids = new LinkedHashSet<>(List.of(settings.value(key).orElse("").split(" ")));
        ids.remove("");
        return ids;
    }
}
