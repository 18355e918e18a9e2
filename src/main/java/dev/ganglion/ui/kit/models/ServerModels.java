package dev.ganglion.ui.kit.models;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.StreamFormat;
import dev.ganglion.domain.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The models of a server that no catalogue knows: those that it lists, and any that is typed by its name.
public record ServerModels(List<String> ids) {
    public ServerModels {
        ids = List.copyOf(ids);
    }

    /// Those whose names have every word of `query`, then the one that is named so.
    public List<Model> search(String query) {
        String typed = query.strip();
        String[] words = typed.toLowerCase(Locale.ROOT).split("\\s+");
        Stream<String> listed = ids.stream()
                .filter(id -> Arrays.stream(words)
                        .allMatch(word -> id.toLowerCase(Locale.ROOT).contains(word)));
        Stream<String> named = Stream.of(typed).filter(name -> !name.isEmpty() && !ids.contains(name));
        return Stream.concat(listed, named).map(ServerModels::model).toList();
    }

    /// The model that was used before, else the first; empty where there is neither.
    public Optional<Model> first(Optional<String> before) {
        return before.or(() -> ids.stream().findFirst()).map(ServerModels::model);
    }

    /// The model of that id, if the server may have it: what it does not list is refused where it lists any, unless it
    /// was used before.
    public Optional<Model> find(String id, Optional<String> before) {
        boolean likely =
                ids.isEmpty() || ids.contains(id) || before.filter(id::equals).isPresent();
        return Optional.of(id).filter(_ -> likely).map(ServerModels::model);
    }

    private static Model model(String id) {
        return Model.unlisted(id, Task.TEXT_GENERATION).streaming(StreamFormat.CHAT);
    }
}
