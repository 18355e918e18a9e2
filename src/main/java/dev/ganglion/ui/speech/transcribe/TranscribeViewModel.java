package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.domain.Model;
import dev.ganglion.domain.Task;
import dev.ganglion.domain.speech.Transcripts.Kept;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.ui.kit.Background;
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
import dev.ganglion.ui.speech.transcribe.version.Version;
import dev.ganglion.ui.speech.transcribe.wave.Playing;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Writing down what is said: recordings, the model in use, and what it made of them. UI thread only.
public final class TranscribeViewModel {
    private final TaskServices services;
    private final TaskModels models;
    private final Hearers hearers;
    private final Tapes tapes;
    private final Runs runs;
    private final Keeping keeping;
    private final Versions versions;
    private final Playing playing;
    private final RecordViewModel recording;
    private final ReadingViewModel reading;
    private final CompareViewModel compare;
    private final EarlierViewModel earlier;
    private final SaveViewModel saving;
    private final ReadOnlyObjectWrapper<Optional<Version>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quote>> quote = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Quote>> minute = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Subscription ofTape = Subscription.EMPTY;
    private Subscription ofVersion = Subscription.EMPTY;

    public TranscribeViewModel(TranscribeServices all, Devices devices) {
        services = all.tasks();
        Background background = services.background();
        models = new TaskModels(
                services,
                new TaskModels.Offer(
                        "transcribe",
                        Task.SPEECH_RECOGNITION,
                        _ -> true,
                        "@cf/openai/whisper-large-v3-turbo",
                        Versions.OWN));
        hearers = new Hearers(services.calls(), all.limits());
        earlier = new EarlierViewModel(background, all.transcripts(), this::reopen);
        keeping = new Keeping(background, all.transcripts(), services.clock(), earlier::refresh);
        runs = new Runs(background, services.clock(), keeping::keep);
        tapes = new Tapes(background, services.clock());
        versions = new Versions(models, new Dictation.Stage(tapes, runs, hearers, services.clock()));
        playing = new Playing(background, devices, services.clock());
        recording = new RecordViewModel(
                background,
                devices,
                new RecordViewModel.Home(all.recordings(), services.files(), tapes::add, versions::dictation),
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
        open(chosen);
        compare.show(chosen);
        ofTape = chosen.map(tape -> Subscription.combine(
                        tape.shown().subscribe(this::read),
                        tape.look().subscribe((before, now) -> looked(tape, before, now))))
                .orElse(Subscription.EMPTY);
        if (chosen.isEmpty()) {
            read(Optional.empty());
        }
        requote();
    }

    private void looked(Tape tape, Look before, Look now) {
        if (now instanceof Look.Recording) {
            return;
        }
        if (before instanceof Look.Recording) {
            open(Optional.of(tape));
        }
        requote();
    }

    /// What is being recorded cannot be played as yet.
    private void open(Optional<Tape> tape) {
        playing.open(tape.filter(one -> !(one.look().get() instanceof Look.Recording))
                .map(Tape::file));
    }

    /// Another version of it is read. What the user changes in it is kept.
    private void read(Optional<Version> version) {
        ofVersion.unsubscribe();
        saving.forget();
        shown.set(version);
        reading.read(version);
        ofVersion = version.map(read -> read.script().subscribe((_, _) -> {
                    saving.forget();
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
                .ifPresentOrElse(tape::show, () -> tape.add(versions.reopened(tape, kept)));
        tapes.choose(tape);
    }

    /// Whether something is missing of a version, and its recording is there to be listened to.
    boolean lacks(Version version) {
        return version.stage().get().lacks()
                && runs.canRetry(version)
                && !version.unreadable()
                && look().getValue().audible();
    }

    /// Listens again to what is missing of a version; begins anew where nobody can.
    void again(Version version) {
        if (runs.canRetry(version)) {
            versions.again(version);
        } else {
            transcribe();
        }
    }

    /// How the recording in front looks.
    ObservableValue<Look> look() {
        return tapes.look();
    }

    private void requote() {
        quote.set(quote(List.of(models.model().get())));
        minute.set(hearers.minute(models.model().get()));
    }

    private Optional<Quote> quote(List<Model> asked) {
        return tapes.chosen()
                .get()
                .filter(tape -> tape.look().get() instanceof Look.Drawn)
                .map(tape -> asked.stream()
                        .map(model -> hearers.quote(tape, model))
                        .reduce(Quote::plus)
                        .orElseThrow());
    }

    /// Lets the model in use listen to the recording in front. Nothing happens where there is none that
    /// can be read.
    public void transcribe() {
        listen(models.model().get());
    }

    private void listen(Model model) {
        tapes.chosen().get().filter(tape -> tape.look().get().audible()).ifPresent(tape -> {
            saving.forget();
            versions.listen(tape, model);
        });
    }

    /// Works with the model of that id from now on, if it takes recordings.
    public void choose(String id) {
        versions.forget();
        models.choose(id);
    }

    /// Stops what sounds, what is recorded, which is kept, and what runs.
    public void stop() {
        playing.stop();
        recording.stop();
        runs.cancel();
        tapes.stop();
    }

    /// What there is to say about what was asked for; empty where there is nothing.
    ReadOnlyStringProperty note() {
        return versions.note();
    }

    /// The version that is read.
    public ReadOnlyObjectProperty<Optional<Version>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// What it may cost to let the model in use listen; empty while there is nothing to listen to.
    ReadOnlyObjectProperty<Optional<Quote>> quote() {
        return quote.getReadOnlyProperty();
    }

    /// What a minute costs where the model in use hears what is said while it is; empty where it does not.
    ReadOnlyObjectProperty<Optional<Quote>> minute() {
        return minute.getReadOnlyProperty();
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
