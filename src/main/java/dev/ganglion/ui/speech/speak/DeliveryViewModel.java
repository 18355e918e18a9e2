package dev.ganglion.ui.speech.speak;

import dev.ganglion.audio.Recording;
import dev.ganglion.domain.Clip;
import dev.ganglion.task.speak.ReadingAloud;
import dev.ganglion.task.speak.Said;
import dev.ganglion.task.speak.Script;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.sound.PlayViewModel;
import dev.ganglion.ui.task.TaskServices;
import dev.ganglion.ui.task.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The speaking of a text: passages are asked for, and sound as they come. UI thread only.
final class DeliveryViewModel {
    private final TaskServices services;
    private final ReadingAloud aloud;
    private final PlayViewModel play;
    private final Consumer<Rendition> kept;
    private final ReadOnlyObjectWrapper<SpeakState> state = new ReadOnlyObjectWrapper<>(new SpeakState.Idle());
    private final ReadOnlyObjectWrapper<Optional<Rendition>> rendition = new ReadOnlyObjectWrapper<>(Optional.empty());
    private int played;
    private Background.Job job = () -> {};

    /// What the work tells.
    private sealed interface Step {
        record Cut(Rendition begun) implements Step {}

        record Came(Said said) implements Step {}
    }

    /// @param kept keeps what was spoken, when it has come to an end
    DeliveryViewModel(TaskServices services, PlayViewModel play, Consumer<Rendition> kept) {
        this.services = services;
        this.aloud = new ReadingAloud(services.calls());
        this.play = play;
        this.kept = kept;
    }

    /// Speaks a text from the beginning, in the place of what was spoken last. A text is cut off the UI
    /// thread.
    void begin(Rendition.Asked asked, Supplier<Script> cutting) {
        forget();
        run(Duration.ZERO, yield -> {
            Rendition begun = Rendition.begun(asked, cutting.get());
            yield.accept(new Step.Cut(begun));
            read(begun, yield);
        });
    }

    /// Asks for the passages that have not come.
    void goOn() {
        rendition.get().ifPresent(from -> run(from.spent().took(), yield -> read(from, yield)));
    }

    private void read(Rendition from, Consumer<Step> yield) throws Exception {
        aloud.read(from.script(), from.missing(), said -> yield.accept(new Step.Came(said)));
    }

    private void run(Duration before, Background.Work<Step> work) {
        job.cancel();
        state.set(new SpeakState.Speaking());
        long begun = System.nanoTime();
        job = services.background()
                .start(
                        work,
                        steps -> take(steps, before.plusNanos(System.nanoTime() - begun)),
                        this::done,
                        failure -> end(new SpeakState.Failed(
                                Trouble.of(failure, services.clock().instant()))));
    }

    private void take(List<Step> steps, Duration took) {
        for (Step step : steps) {
            switch (step) {
                case Step.Cut(Rendition begun) -> rendition.set(Optional.of(begun));
                case Step.Came(Said said) -> rendition.set(rendition.get().map(now -> now.with(said)));
            }
        }
        rendition.set(rendition.get().map(now -> now.with(now.spent().in(took))));
        sound();
    }

    /// Sounds from the first clip on.
    private void sound() {
        List<Clip> ready = rendition.get().map(Rendition::inOrder).orElse(List.of());
        boolean first = played == 0;
        for (; played < ready.size(); played++) {
            play.add(Recording.of(ready.get(played)));
        }
        if (first && played > 0) {
            play.play();
        }
    }

    private void done() {
        play.end();
        end(new SpeakState.Whole());
    }

    /// Stops speaking. What came stays and can be played.
    void stop() {
        if (state.get() instanceof SpeakState.Speaking) {
            job.cancel();
            end(new SpeakState.Stopped());
        }
    }

    private void end(SpeakState last) {
        state.set(last);
        rendition.get().filter(_ -> played > 0).ifPresent(kept);
    }

    /// Shows what was spoken before, and plays it.
    void show(Rendition past) {
        forget();
        rendition.set(Optional.of(past));
        sound();
        boolean whole = past.missing().isEmpty();
        if (whole) {
            play.end();
        }
        state.set(whole ? new SpeakState.Whole() : new SpeakState.Stopped());
    }

    private void forget() {
        job.cancel();
        play.clear();
        played = 0;
        rendition.set(Optional.empty());
        state.set(new SpeakState.Idle());
    }

    /// Is done with what went wrong.
    void dismiss() {
        if (state.get() instanceof SpeakState.Failed) {
            state.set(played > 0 ? new SpeakState.Stopped() : new SpeakState.Idle());
        }
    }

    /// Whether there is anything to hear.
    boolean sounds() {
        return played > 0;
    }

    ReadOnlyObjectProperty<SpeakState> state() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Rendition>> rendition() {
        return rendition.getReadOnlyProperty();
    }
}
