package dev.ganglion.ui.speech.turn;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Task;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.speech.SampleType;
import dev.ganglion.task.speech.TurnEar;
import dev.ganglion.ui.speech.sound.PlayViewModel;
import dev.ganglion.ui.speech.transcribe.record.RecordViewModel;
import dev.ganglion.ui.speech.turn.Answer.Extent;
import dev.ganglion.ui.task.TaskModels;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.run.TaskRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Asks the model whether the speaker is done at some moment of a recording, and keeps what it said. UI
/// thread only.
final class TurnViewModel {
    private final TaskServices services;
    private final TaskModels models;
    private final TaskRun run;
    private final ClipViewModel clip;
    private final RecordViewModel recording;
    private final ObjectProperty<SampleType> type = new SimpleObjectProperty<>(SampleType.FLOAT32);
    private final ObservableList<Answer> answers = FXCollections.observableArrayList();
    private final ObservableList<Answer> shown = FXCollections.unmodifiableObservableList(answers);
    private final ObjectBinding<Optional<Quote>> quote;
    private Runnable last = () -> {};

    /// What became of a question.
    private sealed interface Step {
        record Told(Answer answer) implements Step {}

        record Unheard(AudioFailure why) implements Step {}
    }

    TurnViewModel(TurnServices services) {
        this.services = services.task();
        this.models = new TaskModels(
                this.services,
                new TaskModels.Offer(
                        "turn",
                        Task.VOICE_ACTIVITY,
                        _ -> true,
                        "@cf/pipecat-ai/smart-turn-v2",
                        Set.of("audio", "dtype")));
        this.run = new TaskRun(this.services);
        this.clip = new ClipViewModel(
                new PlayViewModel(this.services.background(), this.services.settings(), services.devices()),
                run::refuse);
        this.recording = new RecordViewModel(
                this.services.background(),
                services.devices(),
                new RecordViewModel.Home(services.recordings(), this.services.files(), files -> take(files.getFirst())),
                this.services.clock());
        this.quote = Bindings.createObjectBinding(this::quoted, clip.wave(), clip.cut(), type, models.model());
        recording.state().subscribe(now -> {
            if (now instanceof RecordViewModel.State.On) {
                clip.play().halt();
            }
        });
    }

    private Optional<Quote> quoted() {
        return clip.wave().get().map(_ -> services.calls().quote(models.model().get(), ear().planned(clip.moment())));
    }

    private TurnEar ear() {
        return new TurnEar(services.calls(), models.model().get(), type.get());
    }

    /// Takes a file in the place of what there was.
    void take(Path file) {
        Path name = file.getFileName();
        take(new Sounding(name == null ? file.toString() : name.toString(), Recording.of(file)));
    }

    /// Takes a recording in the place of what there was. Answers stay.
    void take(Sounding next) {
        run.cancel();
        run.dismiss();
        last = () -> take(next);
        clip.take(next);
    }

    /// Says that this is no recording.
    void refuse(AudioFailure why) {
        run.refuse(why.explanation());
    }

    /// Asks whether the speaker is done at the moment in question.
    void ask() {
        Optional<Sounding> of = clip.sounding().get();
        if (of.isEmpty() || !clip.ready().get() || run.running().get()) {
            return;
        }
        last = this::ask;
        Duration upTo = clip.moment();
        Extent extent = clip.cut().get().isPresent() ? Extent.CUT : Extent.WHOLE;
        TurnEar ear = ear();
        run.<Step>start(
                yield -> yield.accept(step(ear, of.get(), upTo, extent)), steps -> steps.forEach(this::take), () -> {});
    }

    private Step step(TurnEar ear, Sounding of, Duration upTo, Extent extent) throws Exception {
        try {
            return new Step.Told(new Answer(of, upTo, extent, ear.ask(of.recording(), upTo, run::waits)));
        } catch (AudioException unheard) {
            return new Step.Unheard(unheard.failure());
        }
    }

    private void take(Step step) {
        switch (step) {
            case Step.Told(Answer answer) -> answers.addFirst(answer);
            case Step.Unheard(AudioFailure why) -> run.refuse(why.explanation());
        }
    }

    /// Tries again what failed.
    void again() {
        last.run();
    }

    /// Goes back to the moment that was asked about, where its recording is still in front.
    void back(Answer answer) {
        if (clip.sounding().get().equals(Optional.of(answer.of()))) {
            clip.cutAt(answer.upTo().toMillis() / 1e3);
        }
    }

    /// Stops what sounds, is recorded or runs.
    void stop() {
        run.cancel();
        clip.play().halt();
        recording.stop();
    }

    TaskModels models() {
        return models;
    }

    TaskRun run() {
        return run;
    }

    ClipViewModel clip() {
        return clip;
    }

    RecordViewModel recording() {
        return recording;
    }

    /// How samples are sent.
    ObjectProperty<SampleType> type() {
        return type;
    }

    /// What the next question may cost.
    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }

    /// The latest first.
    ObservableList<Answer> answers() {
        return shown;
    }
}
