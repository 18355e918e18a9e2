package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.Recording;
import dev.ganglion.audio.line.Take;
import dev.ganglion.domain.Explanation;
import dev.ganglion.ledger.estimate.Quote;
import dev.ganglion.task.loop.Conversing;
import dev.ganglion.task.loop.Stage;
import dev.ganglion.task.loop.Step;
import dev.ganglion.task.loop.Turn;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.sound.PlayViewModel;
import dev.ganglion.ui.task.TaskServices;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A spoken conversation: what is said is heard, answered and the answer spoken, stage by stage. UI thread
/// only.
final class LoopViewModel {
    private static final Duration TOO_SHORT = Duration.ofMillis(300);

    private final TaskServices services;
    private final Cast cast;
    private final Talk talk;
    private final PlayViewModel play;
    private final ReadOnlyObjectWrapper<LoopState> state = new ReadOnlyObjectWrapper<>(new LoopState.Ready());
    private final ReadOnlyObjectWrapper<List<Turn>> turns = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> unheard = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<Quote>> quote;
    private int played;
    private Background.Job job = () -> {};

    LoopViewModel(LoopServices services) {
        this.services = services.task();
        this.cast = new Cast(this.services);
        this.talk = new Talk(this.services.background(), services.devices());
        this.play = new PlayViewModel(this.services.background(), this.services.settings(), services.devices());
        this.quote = Bindings.createObjectBinding(
                () -> Optional.of(cast.quote(turns.get())),
                turns,
                cast.ears().model(),
                cast.minds().model(),
                cast.voices().model(),
                cast.instructions());
    }

    /// Begins to record what is said; falls silent for that.
    void talk() {
        if (state.get() instanceof LoopState.Working || state.get() instanceof LoopState.Recording) {
            return;
        }
        play.halt();
        unheard.set(Optional.empty());
        state.set(new LoopState.Recording());
        talk.begin(this::taken, why -> {
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

    private void taken(Take take) {
        if (take.length().compareTo(TOO_SHORT) < 0) {
            state.set(new LoopState.Ready());
            unheard.set(Optional.of(LoopText.unsaid("short")));
            return;
        }
        say(Recording.of(take.clip()));
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
        List<Turn> more = new ArrayList<>(turns.get());
        more.add(Turn.of(recording));
        turns.set(List.copyOf(more));
        play.clear();
        played = 0;
        work(Stage.LISTEN);
    }

    private void work(Stage stage) {
        job.cancel();
        Turn turn = turns.get().getLast();
        List<Turn> before = turns.get().subList(0, turns.get().size() - 1);
        state.set(new LoopState.Working(stage, services.clock().instant()));
        Duration spent = turn.by(stage).map(known -> known.took()).orElse(Duration.ZERO);
        long begun = System.nanoTime();
        if (stage == Stage.ANSWER) {
            change(turn.answered(""));
        }
        var conversing = new Conversing(services.calls(), cast.crew());
        job = services.background()
                .<Step>start(
                        yield -> conversing.work(stage, turn, before, yield),
                        steps -> take(stage, steps, spent.plusNanos(System.nanoTime() - begun)),
                        () -> done(stage),
                        failure -> state.set(new LoopState.Failed(
                                stage,
                                LoopText.explained(failure, services.clock().instant()))));
    }

    private void take(Stage stage, List<Step> steps, Duration took) {
        Turn turn = turns.get().getLast();
        for (Step step : steps) {
            turn = switch (step) {
                case Step.Heard(int place, var paid) ->
                    turn.heard(place, paid.value().text());
                case Step.Answering(String piece) -> turn.answered(turn.answer() + piece);
                case Step.Answered(var paid) -> turn.answered(paid.value());
                case Step.Cut(int passages) -> turn.cutInto(passages);
                case Step.Spoken(var said) ->
                    turn.spoken(said.place(), said.paid().value());
            };
            if (!(step instanceof Step.Answering || step instanceof Step.Cut)) {
                turn = turn.spent(
                        stage,
                        turn.by(stage)
                                .map(step.spent()::plus)
                                .orElse(step.spent())
                                .in(took));
            }
        }
        change(turn);
        sound(turn);
    }

    private void change(Turn last) {
        List<Turn> all = new ArrayList<>(turns.get());
        all.set(all.size() - 1, last);
        turns.set(List.copyOf(all));
    }

    private void sound(Turn turn) {
        boolean first = played == 0;
        for (; turn.clips().containsKey(played); played++) {
            play.add(Recording.of(turn.clips().get(played)));
        }
        if (first && played > 0) {
            play.play();
        }
    }

    private void done(Stage stage) {
        switch (stage) {
            case LISTEN -> work(Stage.ANSWER);
            case ANSWER -> work(Stage.SPEAK);
            case SPEAK -> {
                play.end();
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

    /// Begins another conversation.
    void forget() {
        cancel();
        job.cancel();
        play.clear();
        turns.set(List.of());
        unheard.set(Optional.empty());
        state.set(new LoopState.Ready());
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

    ReadOnlyObjectProperty<LoopState> state() {
        return state.getReadOnlyProperty();
    }

    /// The oldest first.
    ReadOnlyObjectProperty<List<Turn>> turns() {
        return turns.getReadOnlyProperty();
    }

    /// Why what was said was not recorded.
    ReadOnlyObjectProperty<Optional<Explanation>> unheard() {
        return unheard.getReadOnlyProperty();
    }

    ObjectBinding<Optional<Quote>> quote() {
        return quote;
    }
}
