package dev.ganglion.catalogue;

import dev.ganglion.domain.Lifecycle.Status;
import dev.ganglion.domain.Task;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a list of models is narrowed by.
///
/// @param query fuzzy words, of which each must match; blank matches all
/// @param status empty for models of every standing
/// @param task empty for every task
/// @param wishes what traits are wanted or unwanted; the others do not matter
public record Filter(String query, Optional<Status> status, Optional<Task> task, Map<Trait, Wish> wishes) {
    /// The models that answer today.
    public static final Filter ACTIVE = new Filter("", Optional.of(Status.ACTIVE), Optional.empty(), Map.of());

    public Filter {
        var meant = new EnumMap<Trait, Wish>(Trait.class);
        wishes.forEach((trait, wish) -> {
            if (wish != Wish.OFF) {
                meant.put(trait, wish);
            }
        });
        wishes = Map.copyOf(meant);
    }

    public Filter search(String words) {
        return new Filter(words, status, task, wishes);
    }

    public Filter within(Optional<Status> standing) {
        return new Filter(query, standing, task, wishes);
    }

    public Filter of(Optional<Task> kind) {
        return new Filter(query, status, kind, wishes);
    }

    public Filter wish(Trait trait, Wish wish) {
        var changed = new EnumMap<Trait, Wish>(Trait.class);
        changed.putAll(wishes);
        changed.put(trait, wish);
        return new Filter(query, status, task, changed);
    }

    /// What is wanted of that trait.
    public Wish wish(Trait trait) {
        return wishes.getOrDefault(trait, Wish.OFF);
    }

    /// Everything this filter asks for, the words first.
    public List<Ask> asks() {
        var asks = new ArrayList<Ask>();
        if (!query.isBlank()) {
            asks.add(new Ask.Words(query));
        }
        task.ifPresent(kind -> asks.add(new Ask.Kind(kind)));
        for (Trait trait : Trait.values()) {
            if (wish(trait) != Wish.OFF) {
                asks.add(new Ask.Quality(trait, wish(trait)));
            }
        }
        status.ifPresent(standing -> asks.add(new Ask.Standing(standing)));
        return asks;
    }

    /// The same filter, but for one thing that it asks for.
    public Filter without(Ask ask) {
        return switch (ask) {
            case Ask.Words _ -> search("");
            case Ask.Standing _ -> within(Optional.empty());
            case Ask.Kind _ -> of(Optional.empty());
            case Ask.Quality(Trait trait, Wish _) -> wish(trait, Wish.OFF);
        };
    }

    /// The same standing, and nothing else asked for.
    public Filter cleared() {
        return new Filter("", status, Optional.empty(), Map.of());
    }
}
