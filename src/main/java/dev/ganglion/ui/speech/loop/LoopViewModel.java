package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.speech.Stage;
import dev.ganglion.domain.speech.TalkTurn;
import dev.ganglion.domain.speech.TalkTurn.Break;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.loop.Conversing;
import dev.ganglion.task.loop.Step;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.sound.PlayViewModel;
import dev.ganglion.ui.task.TaskServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A spoken conversation: what is said is heard, answered and the answer spoken, stage by stage. UI thread
/// only.
final class LoopViewModel {
    private final TaskServices services;
    private final Cast cast;
    private final Talk talk;
    private final Notebook notebook;
    private final PlayViewModel play;
    private final Playback playback;
    private final ReadOnlyObjectWrapper<LoopState> state = new ReadOnlyObjectWrapper<>(new LoopState.Ready());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> unheard = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<Quote>> quote;
    private StageTime timing = new StageTime("", Duration.ZERO, 0);
    private Background.Job job = () -> {};

    LoopViewModel(LoopServices services) {
        this.services = services.task();
        this.cast = new Cast(this.services);
        this.talk = new Talk(this.services.background(), services.devices());
        this.play = new PlayViewModel(this.services.background(), this.services.settings(), services.devices());
        this.playback = new Playback(play);
        this.notebook = new Notebook(this.services, services.talks());
        this.quote = cast.quote(notebook.turns());
        notebook.reopen(this::turnedTo);
    }

    /// Begins to record what is said; falls silent for that.
    void talk() {
        if (busy()) {
            return;
        }
        play.halt();
        unheard.set(Optional.empty());
        state.set(new LoopState.Recording());
        talk.begin(this::say, why -> {
            state.set(new LoopState.Ready());
            unheard.set(Optional.of(why));
        });
    }

    /// Ends what is said, and has it answered.
    void endTalk() {
        if (state.get() instanceof LoopState.Recording) {
            talk.end();
        }
    }

    /// Has a recording answered as if it had been said now.
    void say(Path file) {
        if (!(state.get() instanceof LoopState.Working)) {
            talk.cancel();
            say(Recording.of(file));
        }
    }

    private void say(Recording recording) {
        unheard.set(Optional.empty());
        TalkTurn begun =
                TalkTurn.begun(UUID.randomUUID().toString(), services.clock().instant());
        notebook.add(Turn.of(begun, recording));
        playback.follow(notebook.last());
        work(Stage.LISTEN);
    }

    private void work(Stage stage) {
        job.cancel();
        TalkTurn facts = notebook.last().facts().broken(Optional.empty());
        Turn turn = notebook.last().with(stage == Stage.ANSWER ? facts.answered("") : facts);
        notebook.change(turn);
        state.set(new LoopState.Working(stage, services.clock().instant()));
        var clock = new StageTime(
                cast.model(stage),
                facts.by(stage).map(part -> part.spent().took()).orElse(Duration.ZERO),
                System.nanoTime());
        timing = clock;
        var conversing = new Conversing(services.calls(), cast.crew());
        job = services.background()
                .<Step>start(
                        yield -> conversing.work(stage, turn, notebook.before(), yield),
                        steps -> take(stage, steps, clock),
                        () -> done(stage),
                        failure -> failed(stage, failure));
    }

    private void take(Stage stage, List<Step> steps, StageTime clock) {
        Turn turn = notebook.last();
        for (Step step : steps) {
            turn = step.in(turn);
            if (step.ends()) {
                turn = turn.with(clock.spent(turn.facts(), stage, step.spent()));
            }
        }
        notebook.change(turn);
        playback.take(turn);
    }

    private void failed(Stage stage, Exception failure) {
        Explanation why = LoopText.explained(failure, services.clock().instant());
        broken(stage, Optional.of(why.title()));
        state.set(new LoopState.Failed(stage, why));
    }

    private void broken(Stage stage, Optional<String> why) {
        Turn last = notebook.last();
        notebook.change(last.with(last.facts().broken(Optional.of(new Break(stage, why, timing.taken())))));
        notebook.keep();
    }

    private void done(Stage stage) {
        notebook.keep();
        switch (stage) {
            case LISTEN -> work(Stage.ANSWER);
            case ANSWER -> work(Stage.SPEAK);
            case SPEAK -> {
                playback.end(notebook.last());
                state.set(new LoopState.Ready());
            }
        }
    }

    /// Stops talking, or the stage that works. What was paid stays.
    void cancel() {
        switch (state.get()) {
            case LoopState.Recording _ -> {
                talk.cancel();
                state.set(new LoopState.Ready());
            }
            case LoopState.Working(Stage stage, var _) -> {
                job.cancel();
                broken(stage, Optional.empty());
                state.set(new LoopState.Cancelled(stage));
            }
            case LoopState.Ready _, LoopState.Cancelled _, LoopState.Failed _ -> play.halt();
        }
    }

    /// Goes on from the stage that failed or was cancelled.
    void retry() {
        switch (state.get()) {
            case LoopState.Failed(Stage stage, var _) -> work(stage);
            case LoopState.Cancelled(Stage stage) -> work(stage);
            case LoopState.Ready _, LoopState.Recording _, LoopState.Working _ -> {}
        }
    }

    /// Is done with what went wrong.
    void dismiss() {
        unheard.set(Optional.empty());
        if (state.get() instanceof LoopState.Failed(Stage stage, var _)) {
            state.set(new LoopState.Cancelled(stage));
        }
    }

    /// Begins another conversation; this one is kept.
    void begin() {
        cancel();
        rearrange(Notebook::begin);
    }

    /// Goes on with a conversation that is kept.
    void open(String kept) {
        cancel();
        notebook.open(kept, this::turnedTo);
    }

    /// Deletes turns or brings them back, unless a stage works or somebody talks.
    void rearrange(Consumer<Notebook> change) {
        if (!busy()) {
            change.accept(notebook);
            turnedTo();
        }
    }

    private boolean busy() {
        return state.get() instanceof LoopState.Working || state.get() instanceof LoopState.Recording;
    }

    /// Other turns are there now.
    private void turnedTo() {
        playback.forget();
        unheard.set(Optional.empty());
        if (busy()) {
            return; // somebody talks already
        }
        Optional<Stage> open = notebook.turns().get().isEmpty()
                ? Optional.empty()
                : notebook.last().unfinished();
        state.set(open.<LoopState>map(LoopState.Cancelled::new).orElseGet(LoopState.Ready::new));
    }

    TaskServices services() {
        return services;
    }

    Cast cast() {
        return cast;
    }

    Talk talking() {
        return talk;
    }

    PlayViewModel play() {
        return play;
    }

    Playback playback() {
        return playback;
    }

    Notebook notebook() {
        return notebook;
    }

    ReadOnlyObjectProperty<LoopState> state() {
        return state.getReadOnlyProperty();
    }

    /// Why what was said was not recorded.
    ReadOnlyObjectProperty<Optional<Explanation>> unheard() {
        return unheard.getReadOnlyProperty();
    }

    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }
}
