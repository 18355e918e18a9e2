package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Kind;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Profile;
import dev.ganglion.workersai.profile.TokenText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A profile as the list shows it, every word ready.
///
/// @param detail what it reaches, masked
/// @param home where its token lies
/// @param unsaved whether something is typed that is not kept
record ProfileRow(String id, Kind kind, String name, String detail, String home, boolean inUse, boolean unsaved) {
    /// That name, or with the first number after it that none of `rows` has.
    static String unused(String name, List<ProfileRow> rows) {
        List<String> taken = rows.stream().map(ProfileRow::name).toList();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? name : name + ' ' + number)
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .orElse(name);
    }

    /// A profile that is kept.
    static ProfileRow of(Profile profile, boolean unsaved, boolean inUse) {
        return new ProfileRow(
                profile.id(),
                Kind.of(profile.reach()),
                profile.name(),
                Mask.reach(profile),
                Mask.home(profile),
                inUse,
                unsaved);
    }

    /// The same, its token being gone with an earlier session.
    ProfileRow bereft() {
        return new ProfileRow(id, kind, name, detail, Texts.text("connection.home.gone"), inUse, unsaved);
    }

    /// One that is not kept yet.
    static ProfileRow of(Draft draft) {
        String typed = draft.name().get().strip();
        boolean nameless = typed.isEmpty() || TokenText.looksLikeToken(typed);
        return new ProfileRow(
                draft.id(),
                draft.kind(),
                nameless ? Texts.text("connection.new") : typed,
                draft.kind().label(),
                Texts.text("connection.not-kept"),
                false,
                true);
    }

    /// Whether the sandbox answers there.
    boolean simulated() {
        return kind == Kind.SANDBOX;
    }

    /// The row as a screen reader says it.
    String spoken() {
        List<String> words = new ArrayList<>(List.of(name, detail, home));
        if (inUse) {
            words.add(Texts.text("connection.in-use"));
        }
        if (unsaved) {
            words.add(Texts.text("connection.unsaved"));
        }
        return String.join(", ", words);
    }
}
