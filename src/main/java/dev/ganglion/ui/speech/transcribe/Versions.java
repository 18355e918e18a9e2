package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.ValueJson;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.transcribe.record.Companion;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.version.Version;
import dev.ganglion.ui.task.TaskModels;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Has versions of recordings made: from the beginning, of what is missing, or while it is spoken. UI
/// thread only.
final class Versions {
    /// What is filled in from the recording, or is about another way of listening to live sound.
    static final Set<String> OWN = Set.of(
            "audio",
            "encoding",
            "sample_rate",
            "channels",
            "interim_results",
            "endpointing",
            "vad_events",
            "utterance_end_ms");

    private final TaskModels models;
    private final Dictation.Stage stage;
    private final Set<Version> ofAnotherDay = new HashSet<>();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    Versions(TaskModels models, Dictation.Stage stage) {
        this.models = models;
        this.stage = stage;
    }

    /// Lets a model listen to a recording.
    void listen(Tape tape, Model model) {
        note.set("");
        Version version = new Version(
                UUID.randomUUID().toString(),
                tape.file(),
                model.id(),
                stage.clock().instant());
        tape.add(version);
        stage.runs().start(version, stage.hearers().of(tape, model, parameters(model)));
    }

    /// One that was kept. What is missing of it can be heard as long as there is its model.
    Version reopened(Tape tape, Kept kept) {
        Version version = Version.of(kept);
        ofAnotherDay.add(version);
        models.find(version.model())
                .ifPresent(model ->
                        stage.runs().lend(version, () -> stage.hearers().of(tape, model, parameters(model))));
        return version;
    }

    /// Listens to what is missing, with the parameters that the version was made with; says so where these
    /// are not known, and those of today are taken.
    void again(Version version) {
        note.set(ofAnotherDay.contains(version) ? Texts.text("transcribe.missing.today") : "");
        stage.runs().retry(version);
    }

    /// The model in use hears what is recorded, if it listens like that.
    Optional<Companion> dictation() {
        forget();
        Model model = models.model().get();
        return Hearers.live(model) ? Optional.of(new Dictation(stage, model, parameters(model))) : Optional.empty();
    }

    /// What the form says, as far as another model than the one in use takes it.
    private Map<String, Object> parameters(Model model) {
        if (model.equals(models.model().get())) {
            return models.parameters();
        }
        Form form = Forms.bundled(model.id()).without(OWN);
        return ValueJson.plain(form.fit(models.form().values().get()).values());
    }

    /// What there is to say about what was asked for; empty where there is nothing.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// Says no more about it.
    void forget() {
        note.set("");
    }
}
