package dev.ganglion.ui.connection;

import dev.ganglion.ui.connection.Deeds.Said;
import dev.ganglion.ui.connection.doctor.DoctorViewModel;
import dev.ganglion.ui.connection.draft.Draft;
import dev.ganglion.ui.connection.draft.Fields;
import dev.ganglion.ui.connection.draft.Kind;
import dev.ganglion.ui.connection.draft.Origin;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.workersai.profile.Connecting;
import dev.ganglion.workersai.profile.Profile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The profiles, one of them in the editor. What is typed stays with its profile until it is saved or given up, also
/// while another is open. UI thread only.
final class ConnectionViewModel {
    private final ConnectionServices services;
    private final Connecting connecting;
    private final Passphrase passphrase;
    private final Deeds deeds;
    private final Homes homes;
    private final Editors editors;
    private final ObservableList<ProfileRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ProfileRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Opened> open;
    private final ReadOnlyObjectWrapper<Optional<Profile>> removing = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Resumption resumption;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    ConnectionViewModel(ConnectionServices services) {
        this.services = services;
        this.connecting = services.connecting();
        this.editors = new Editors(this::opened, connecting::bereft);
        this.passphrase = new Passphrase(services.background(), connecting.passphraseFile());
        this.deeds = new Deeds(services.background(), passphrase, services.toFront());
        this.homes = new Homes(services.background(), connecting);
        this.resumption = new Resumption(connecting, passphrase, deeds, this::use);
        this.open = new ReadOnlyObjectWrapper<>(editors.of(inUse()));
        homes.onAnswer(() -> editors.rehouse(homes));
        passphrase.onOpened(() -> {
            homes.ask();
            resumption.resume();
        });
        refresh();
    }

    /// Shows what is there now.
    void refresh() {
        List<ProfileRow> fresh = editors.rows(connecting.profiles(), inUse().id());
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
    }

    /// Tells why another connection is in use than the one chosen last, if so, or asks for what it waits for.
    void greet() {
        resumption.greet();
    }

    private Profile inUse() {
        return connecting.now().profile();
    }

    private Opened opened(Draft draft) {
        DoctorViewModel doctor = new DoctorViewModel(
                services.background(),
                services.clock(),
                failure -> deeds.fail(failure, this::examine, UnaryOperator.identity()));
        draft.fields().addListener((_, before, now) -> {
            // Neither its name nor where its token is kept changes what it reaches.
            if (!now.named(before.name()).keptIn(before.home()).equals(before)) {
                doctor.outdate();
            }
        });
        draft.fields().addListener((_, _, _) -> refresh());
        draft.standing().addListener((_, _, _) -> refresh());
        return new Opened(draft, doctor);
    }

    /// Opens the profile of that id; nothing happens when there is none.
    void select(String id) {
        editors.find(id).or(() -> profile(id).map(editors::of)).ifPresent(this::show);
    }

    private Optional<Profile> profile(String id) {
        return connecting.profiles().stream()
                .filter(profile -> profile.id().equals(id))
                .findFirst();
    }

    /// A new one in which nothing was typed is gone when another is opened.
    private void show(Opened next) {
        Draft before = draft();
        removing.set(Optional.empty());
        said.set(Said.NOTHING);
        open.set(next);
        boolean empty = !before.standing().get().kept()
                && before.copied().isEmpty()
                && !before.standing().get().changed();
        if (empty && before != next.draft()) {
            editors.remove(before.id());
        }
        refresh();
    }

    /// Opens a new profile of that kind.
    void create(Kind kind) {
        String name = ProfileRow.unused(Texts.text("connection.name." + kind), rows);
        add(Optional.empty(), Fields.empty(kind, name, homes.best()));
    }

    /// Opens a new profile like the one in the editor. Its token is taken over when it is saved.
    void duplicate() {
        Fields fields = draft().fields().get();
        add(draft().kept(), fields.named(ProfileRow.unused(fields.name().strip(), rows)));
    }

    private void add(Optional<Profile> copied, Fields start) {
        Origin origin = new Origin(UUID.randomUUID().toString(), copied);
        show(editors.add(Draft.fresh(origin, start)));
    }

    /// Keeps what is typed.
    void save() {
        Fields fields = draft().fields().get();
        String where = Texts.text("connection.home.in." + fields.home());
        save(() -> {
            said.set(Said.of(
                    fields.needsToken() ? Texts.text("connection.saved.in", where) : Texts.text("connection.saved")));
            resumption.resume();
        });
    }

    private void save(Runnable then) {
        Draft draft = draft();
        if (draft.check()) {
            Submission submission = Submission.of(draft);
            deeds.run(() -> submission.save(connecting), () -> {
                draft.keep(submission.profile());
                refresh();
                then.run();
            });
        }
    }

    /// Takes the profile of the editor into use; what is typed is kept first.
    void use() {
        if (draft().standing().get().settled()) {
            useKept();
        } else {
            save(this::useKept);
        }
    }

    private void useKept() {
        draft().kept().map(Profile::id).ifPresent(this::use);
    }

    /// Takes the profile of that id into use. Where that asks or fails, the page comes to the front with it.
    void use(String id) {
        profile(id)
                .ifPresent(profile -> deeds.run(
                        () -> connecting.use(profile),
                        () -> {
                            refresh();
                            said.set(Said.of(Texts.text("connection.used", profile.name())));
                        },
                        trouble -> {
                            select(id);
                            return trouble;
                        }));
    }

    /// Gives up what is typed in the editor; it can be brought back until something else is done.
    void discard() {
        Opened given = open.get();
        boolean changed = given.draft().standing().get().changed();
        String words =
                Texts.text("connection.discarded", given.draft().fields().get().name());
        Runnable back = editors.giveUp(given);
        show(given.draft().kept().isPresent() ? given : editors.of(inUse()));
        if (changed) {
            said.set(new Said(words, Optional.of(() -> {
                back.run();
                show(given);
            })));
        }
    }

    /// Asks whether the profile of the editor is to be removed.
    void remove() {
        removing.set(draft().kept().filter(profile -> !profile.builtIn()));
    }

    /// Does not remove it.
    void spare() {
        removing.set(Optional.empty());
    }

    /// Removes the profile that was asked about, and its secrets.
    void confirmRemoval() {
        removing.get()
                .ifPresent(profile -> deeds.run(() -> connecting.remove(profile), () -> removed(profile), trouble -> {
                    spare();
                    return trouble.offering(new Trouble.Offer(Texts.text("connection.forget"), () -> forget(profile)));
                }));
    }

    private void forget(Profile profile) {
        deeds.run(() -> connecting.forget(profile), () -> removed(profile));
    }

    private void removed(Profile profile) {
        editors.remove(profile.id());
        show(editors.of(inUse()));
        said.set(Said.of(Texts.text("connection.removed", profile.name())));
    }

    /// Has the doctor examine the profile as it is typed.
    void examine() {
        if (draft().builtIn() || draft().check()) {
            open.get().doctor().examine(Submission.of(draft()).patient(connecting));
        }
    }

    /// Whether anything is typed that would be lost.
    boolean unsaved() {
        return editors.unsaved();
    }

    private Draft draft() {
        return open.get().draft();
    }

    ObservableList<ProfileRow> rows() {
        return shownRows;
    }

    ReadOnlyObjectProperty<Opened> open() {
        return open.getReadOnlyProperty();
    }

    /// The profile about whose removal is asked.
    ReadOnlyObjectProperty<Optional<Profile>> removing() {
        return removing.getReadOnlyProperty();
    }

    /// What was done last.
    ReadOnlyObjectProperty<Said> said() {
        return said.getReadOnlyProperty();
    }

    Passphrase passphrase() {
        return passphrase;
    }

    Deeds deeds() {
        return deeds;
    }

    Homes homes() {
        return homes;
    }
}
