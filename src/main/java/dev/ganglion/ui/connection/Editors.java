package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.workersai.profile.Profile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is typed for each profile, kept or not, while the program runs. UI thread only.
final class Editors {
    private final Map<String, Opened> byId = new LinkedHashMap<>();
    private final Function<Draft, Opened> opening;
    private final Predicate<Profile> bereft;

    /// @param opening adds to a draft what the page has beside it
    /// @param bereft whether a profile's token is gone with an earlier session
    Editors(Function<Draft, Opened> opening, Predicate<Profile> bereft) {
        this.opening = opening;
        this.bereft = bereft;
    }

    /// The editor of a profile that is kept.
    Opened of(Profile profile) {
        return byId.computeIfAbsent(profile.id(), _ -> opening.apply(draft(profile)));
    }

    private Draft draft(Profile profile) {
        return bereft.test(profile) ? Draft.of(profile).bereft() : Draft.of(profile);
    }

    /// The editor of a new profile.
    Opened add(Draft draft) {
        Opened made = opening.apply(draft);
        byId.put(draft.id(), made);
        return made;
    }

    /// Gives up what is typed there; what it returns brings it back.
    Runnable giveUp(Opened given) {
        if (given.draft().kept().isPresent()) {
            return given.draft().giveUp();
        }
        byId.remove(given.draft().id());
        return () -> byId.put(given.draft().id(), given);
    }

    Optional<Opened> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    void remove(String id) {
        byId.remove(id);
    }

    /// Gives every new profile whose home turned out not to work the best one that does.
    void rehouse(Homes homes) {
        byId.values().stream()
                .map(Opened::draft)
                .filter(draft -> draft.kept().isEmpty())
                .map(Draft::home)
                .filter(home -> homes.state(home.get()).get() instanceof Homes.State.Out)
                .forEach(home -> home.set(homes.best()));
    }

    /// Whether anything is typed that is not kept.
    boolean unsaved() {
        return byId.values().stream()
                .anyMatch(editor -> editor.draft().standing().get().changed());
    }

    /// The rows of the list: the profiles that are kept, then the new ones.
    List<ProfileRow> rows(List<Profile> kept, String inUse) {
        Stream<ProfileRow> known = kept.stream().map(profile -> row(profile, inUse));
        Stream<ProfileRow> fresh = byId.values().stream()
                .map(Opened::draft)
                .filter(draft -> draft.kept().isEmpty())
                .map(ProfileRow::of);
        return Stream.concat(known, fresh).toList();
    }

    private ProfileRow row(Profile profile, String inUse) {
        ProfileRow row = ProfileRow.of(
                profile, changed(byId.get(profile.id())), profile.id().equals(inUse));
        return bereft.test(profile) ? row.bereft() : row;
    }

    private static boolean changed(@Nullable Opened editor) {
        return editor != null && editor.draft().standing().get().changed();
    }
}
