package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.catalogue.schema.Forms;
import dev.ganglion.catalogue.schema.ValueJson;
import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.form.Form;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ledger.estimate.Planned;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.speech.ModelEar;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.kit.Texts;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.speech.transcribe.compare.CompareViewModel;
import dev.ganglion.ui.speech.transcribe.earlier.EarlierViewModel;
import dev.ganglion.ui.speech.transcribe.passage.ReadingViewModel;
import dev.ganglion.ui.speech.transcribe.record.RecordViewModel;
import dev.ganglion.ui.speech.transcribe.save.SaveViewModel;
import dev.ganglion.ui.speech.transcribe.tape.Look;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.tape.Tapes;
import dev.ganglion.ui.speech.transcribe.version.Runs;
import dev.ganglion.ui.speech.transcribe.version.Stage;
import dev.ganglion.ui.speech.transcribe.version.Version;
import dev.ganglion.ui.speech.transcribe.wave.Playing;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Writing down what is said: recordings, the model in use, and what it made of them. UI thread only.
public final class TranscribeViewModel {
    /// What is filled in from the recording, or is about sound that is still being spoken.
    private static final Set<String> OWN = Set.of(
            "audio",
            "encoding",
            "sample_rate",
            "channels",
            "interim_results",
            "endpointing",
            "vad_events",
            "utterance_end_ms");

    private static final Predicate<Model> BY_FILE = model -> !model.id().endsWith("/flux");

    private final TaskServices services;
    private final TaskModels models;
    private final Tapes tapes;
    private final Runs runs;
    private final Keeping keeping;
    private final Playing playing;
    private final RecordViewModel recording;
    private final ReadingViewModel reading;
    private final CompareViewModel compare;
    private final EarlierViewModel earlier;
    private final SaveViewModel saving;
    private final ReadOnlyObjectWrapper<Optional<Version>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quote>> quote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private Subscription ofTape = Subscription.EMPTY;
    private Subscription ofVersion = Subscription.EMPTY;

    public TranscribeViewModel(TranscribeServices all, Devices devices) {
        services = all.tasks();
        Background background = services.background();
        models = new TaskModels(
                services,
                new TaskModels.Offer(
                        "transcribe", Task.SPEECH_RECOGNITION, BY_FILE, "@cf/openai/whisper-large-v3-turbo", OWN));
        earlier = new EarlierViewModel(background, all.transcripts(), this::reopen);
        keeping = new Keeping(background, all.transcripts(), services.clock(), earlier::refresh);
        runs = new Runs(background, all.limits(), services.clock(), keeping::keep);
        tapes = new Tapes(background, services.clock());
        playing = new Playing(background, devices, services.clock());
        recording = new RecordViewModel(
                background,
                devices,
                new RecordViewModel.Home(all.recordings(), services.files(), tapes::add),
                services.clock());
        reading = new ReadingViewModel(playing::seek);
        compare = new CompareViewModel(
                background,
                new CompareViewModel.Deeds(() -> models.search(""), this::quote, asked -> asked.forEach(this::listen)));
        saving = new SaveViewModel(background, services.files(), services.settings());
        tapes.chosen().subscribe(this::turn);
        models.model().subscribe(_ -> requote());
        playing.position().subscribe(seconds -> reading.play(seconds.doubleValue()));
    }

    /// Another recording is in front.
    private void turn(Optional<Tape> chosen) {
        ofTape.unsubscribe();
        playing.open(chosen.map(Tape::file));
        compare.show(chosen);
        ofTape = chosen.map(tape ->
                        tape.shown().subscribe(this::read).and(tape.look().subscribe(_ -> requote())))
                .orElse(Subscription.EMPTY);
        if (chosen.isEmpty()) {
            read(Optional.empty());
        }
        requote();
    }

    /// Another version of it is read. What the user changes in it is kept.
    private void read(Optional<Version> version) {
        ofVersion.unsubscribe();
        shown.set(version);
        reading.read(version);
        ofVersion = version.map(read -> read.script().subscribe((_, _) -> {
                    if (!read.stage().get().running()) {
                        keeping.keep(read);
                    }
                }))
                .orElse(Subscription.EMPTY);
    }

    private void reopen(Kept kept) {
        Tape tape = tapes.tape(kept.hearing().file());
        tape.versions().stream()
                .filter(version -> version.id().equals(kept.hearing().id()))
                .findFirst()
                .ifPresentOrElse(tape::show, () -> tape.add(kept(kept)));
        tapes.choose(tape);
    }

    /// What is missing of it can be heard as long as there is its model.
    private Version kept(Kept kept) {
        Version version = Version.of(kept);
        models.find(version.model())
                .ifPresent(model -> runs.lend(version, () -> new ModelEar(services.calls(), model, parameters(model))));
        return version;
    }

    /// Whether something is missing of a version, and its recording is there to be listened to.
    boolean lacks(Version version) {
        Stage stage = version.stage().get();
        return (stage instanceof Stage.Partial || stage instanceof Stage.Unfinished)
                && runs.canRetry(version)
                && !(look().getValue() instanceof Look.Unreadable);
    }

    /// How the recording in front looks.
    ObservableValue<Look> look() {
        return tapes.look();
    }

    private void requote() {
        quote.set(quote(List.of(models.model().get())));
    }

    private Optional<Quote> quote(List<Model> asked) {
        return tapes.chosen()
                .get()
                .filter(tape -> tape.look().get() instanceof Look.Drawn)
                .map(tape -> {
                    Planned planned = ModelEar.planned(tape.length(), tape.bytes());
                    return asked.stream()
                            .map(model -> services.calls().quote(model, planned))
                            .reduce(Quote::plus)
                            .orElseThrow();
                });
    }

    /// Lets the model in use listen to the recording in front. Nothing happens where there is none that
    /// can be read.
    public void transcribe() {
        listen(models.model().get());
    }

    private void listen(Model model) {
        tapes.chosen()
                .get()
                .filter(tape -> !(tape.look().get() instanceof Look.Unreadable))
                .ifPresent(tape -> {
                    note.set("");
                    saving.forget();
                    Version version = new Version(
                            UUID.randomUUID().toString(),
                            tape.file(),
                            model.id(),
                            services.clock().instant());
                    tape.add(version);
                    runs.start(version, new ModelEar(services.calls(), model, parameters(model)));
                });
    }

    /// What the form says, as far as another model than the one in use takes it.
    private Map<String, Object> parameters(Model model) {
        if (model.equals(models.model().get())) {
            return models.parameters();
        }
        Form form = Forms.bundled(model.id()).without(OWN);
        return ValueJson.plain(form.fit(models.form().values().get()).values());
    }

    /// Works with the model of that id from now on, if it takes recordings.
    public void choose(String id) {
        boolean live =
                services.catalogue().get().find(id).filter(BY_FILE.negate()).isPresent();
        note.set(live ? Texts.text("transcribe.flux", id) : "");
        models.choose(id);
    }

    /// Stops what sounds, what is recorded, which is kept, and what runs.
    public void stop() {
        playing.stop();
        recording.stop();
        runs.cancel();
        tapes.stop();
    }

    /// What there is to say about the choice of the model; empty where there is nothing.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// The version that is read.
    public ReadOnlyObjectProperty<Optional<Version>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What it may cost to let the model in use listen; empty while there is nothing to listen to.
    ReadOnlyObjectProperty<Optional<Quote>> quote() {
        return quote.getReadOnlyProperty();
    }

    public TaskModels models() {
        return models;
    }

    public Tapes tapes() {
        return tapes;
    }

    public Runs runs() {
        return runs;
    }

    Keeping keeping() {
        return keeping;
    }

    Playing playing() {
        return playing;
    }

    RecordViewModel recording() {
        return recording;
    }

    ReadingViewModel reading() {
        return reading;
    }

    CompareViewModel compare() {
        return compare;
    }

    EarlierViewModel earlier() {
        return earlier;
    }

    SaveViewModel saving() {
        return saving;
    }

    TaskServices services() {
        return services;
    }
}
