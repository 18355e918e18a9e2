package dev.ganglion.ui.speech.transcribe.record;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.line.Level;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.audio.line.Recorder;
import dev.ganglion.audio.line.Take;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.backup.ChosenFiles;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Records one take after the other. Each lies on the disk before anybody is told of it. UI thread only.
public final class RecordViewModel {
    /// What the recorder does.
    public sealed interface State {
        record Off() implements State {}

        /// A take goes on.
        ///
        /// @param level of what was heard last; empty until something was
        record On(Optional<Level> level) implements State {}

        /// What was recorded is being written.
        record Keeping() implements State {}
    }

    private sealed interface Step {
        record Heard(Level level) implements Step {}

        record Kept(Path file, Optional<AudioFailure> ended) implements Step {}
    }

    private final Background background;
    private final Devices devices;
    private final Drawer drawer;
    private final Clock clock;
    private final Consumer<List<Path>> taken;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Recorder> recorder = Optional.empty();

    /// Where recordings are kept, and who gets them.
    public record Home(Path folder, ChosenFiles files, Consumer<List<Path>> taken) {}

    public RecordViewModel(Background background, Devices devices, Home home, Clock clock) {
        this.background = background;
        this.devices = devices;
        this.drawer = new Drawer(home.folder(), home.files(), clock);
        this.taken = home.taken();
        this.clock = clock;
    }

    /// Takes in what a program that ended in the middle of a recording has left.
    public void recover() {
        background.<List<Path>>start(
                yield -> yield.accept(drawer.recover()),
                found -> found.stream().filter(files -> !files.isEmpty()).forEach(taken),
                () -> {},
                this::fail);
    }

    public Devices devices() {
        return devices;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Why nothing is recorded, or no more.
    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public void dismiss() {
        trouble.set(Optional.empty());
    }

    /// Begins a take, unless one goes on.
    public void start() {
        if (!(state.get() instanceof State.Off)) {
            return;
        }
        dismiss();
        state.set(new State.On(Optional.empty()));
        Microphone with = devices.microphone().get();
        Safekeeping keeping = new Safekeeping(devices.microphones(), drawer);
        Recorder next = new Recorder(keeping);
        recorder = Optional.of(next);
        background.<Step>start(
                yield -> {
                    Take take = next.record(with, level -> yield.accept(new Step.Heard(level)));
                    yield.accept(new Step.Kept(keeping.finish(take), take.ended()));
                },
                steps -> steps.forEach(this::take),
                () -> state.set(new State.Off()),
                this::fail);
    }

    private void take(Step step) {
        switch (step) {
            case Step.Heard(Level level) -> {
                if (state.get() instanceof State.On) {
                    state.set(new State.On(Optional.of(level)));
                }
            }
            case Step.Kept(Path file, Optional<AudioFailure> ended) -> {
                trouble.set(ended.map(AudioFailure::explanation));
                taken.accept(List.of(file));
            }
        }
    }

    private void fail(Exception failure) {
        state.set(new State.Off());
        trouble.set(Optional.of(
                failure instanceof AudioException unheard
                        ? unheard.failure().explanation()
                        : Trouble.of(failure, clock.instant())));
    }

    /// Ends the take, which is kept.
    public void stop() {
        recorder.ifPresent(Recorder::stop);
        if (state.get() instanceof State.On) {
            state.set(new State.Keeping());
        }
    }
}
