package dev.ganglion.ui.speech.transcribe.compare;

import dev.ganglion.domain.Model;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.speech.WordErrors;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/// The versions of the recording in front, and their errors against a reference. UI thread only.
public final class CompareViewModel {
    /// What the page does for it.
    ///
    /// @param models those that can listen
    /// @param quote what it may cost to let these listen; empty while there is no recording
    /// @param listen lets these listen to the recording in front
    public record Deeds(
            Supplier<List<Model>> models, Function<List<Model>, Optional<Quote>> quote, Consumer<List<Model>> listen) {}

    private final Background background;
    private final Deeds deeds;
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private final Map<String, String> references = new HashMap<>();
    private final Map<Version, WordErrors> errors = new HashMap<>();
    private final Map<Version, Background.Job> comparing = new HashMap<>();
    private final StringProperty reference = new SimpleStringProperty("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private Optional<Tape> tape = Optional.empty();
    private Subscription watching = Subscription.EMPTY;
    private final ListChangeListener<Version> moved = _ -> watch();

    public CompareViewModel(Background background, Deeds deeds) {
        this.background = background;
        this.deeds = deeds;
        reference.subscribe(this::refer);
    }

    /// Turns to another recording; each has a reference of its own.
    public void show(Optional<Tape> other) {
        tape.ifPresent(old -> old.versions().removeListener(moved));
        tape = other;
        other.ifPresent(shown -> shown.versions().addListener(moved));
        reference.set(other.map(CompareViewModel::key).map(references::get).orElse(""));
        watch();
    }

    private static String key(Tape of) {
        return of.file().toString();
    }

    private void refer(String text) {
        tape.ifPresent(shown -> references.put(key(shown), text));
        versions.forEach(this::compare);
    }

    private void watch() {
        watching.unsubscribe();
        versions.setAll(tape.map(Tape::versions).orElse(FXCollections.observableArrayList()));
        watching = versions.stream()
                .map(version -> Subscription.combine(
                        version.script().subscribe(_ -> compare(version)),
                        version.stage().subscribe(_ -> tell()),
                        version.spent().subscribe(_ -> tell())))
                .reduce(Subscription.EMPTY, Subscription::and);
        tape.ifPresent(shown -> watching = watching.and(shown.shown().subscribe(_ -> tell())));
    }

    private void compare(Version version) {
        Optional.ofNullable(comparing.remove(version)).ifPresent(Background.Job::cancel);
        errors.remove(version);
        tell();
        String said = reference.get();
        String heard = version.script().get().text();
        if (!said.isBlank() && !heard.isEmpty()) {
            comparing.put(
                    version,
                    background.<WordErrors>start(
                            yield -> yield.accept(WordErrors.between(said, heard)),
                            found -> errors.put(version, found.getLast()),
                            this::tell,
                            _ -> {}));
        }
    }

    private void tell() {
        changes.set(changes.get() + 1);
    }

    /// The latest first.
    public ObservableList<Version> versions() {
        return FXCollections.unmodifiableObservableList(versions);
    }

    /// What was really said, as the user knows it.
    public StringProperty reference() {
        return reference;
    }

    /// The errors of a version; empty while there is no reference, or they are being counted.
    public Optional<WordErrors> errors(Version version) {
        return Optional.ofNullable(errors.get(version));
    }

    /// Is another number whenever something of a version or its errors is different.
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /// The version that is read.
    Optional<Version> shown() {
        return tape.flatMap(one -> one.shown().get());
    }

    void show(Version version) {
        tape.ifPresent(one -> one.show(version));
    }

    List<Model> models() {
        return deeds.models().get();
    }

    Optional<Quote> quote(List<Model> models) {
        return deeds.quote().apply(models);
    }

    /// Lets these listen, one after the other.
    public void listen(List<Model> models) {
        deeds.listen().accept(models);
    }
}
