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
import java.util.function.Supplier;
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
        /// What is recorded will be in that file.
        record Begun(Path file) implements Step {}

        record Heard(Level level) implements Step {}

        record Kept(Path file, Optional<AudioFailure> ended) implements Step {}
    }

    private final Background background;
    private final Devices devices;
    private final Drawer drawer;
    private final Clock clock;
    private final Home home;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Recorder> recorder = Optional.empty();
    /// Of the take that goes on, once it has begun.
    private Optional<Companion> told = Optional.empty();

    /// Where recordings are kept, and who gets them.
    ///
    /// @param taken gets those that nobody has heard while they were recorded
    /// @param companion asked at each take who hears it; empty where nobody does
    public record Home(
            Path folder, ChosenFiles files, Consumer<List<Path>> taken, Supplier<Optional<Companion>> companion) {
        /// One where nobody hears a take before it is over.
        public Home(Path folder, ChosenFiles files, Consumer<List<Path>> taken) {
            this(folder, files, taken, Optional::empty);
        }
    }

    public RecordViewModel(Background background, Devices devices, Home home, Clock clock) {
        this.background = background;
        this.devices = devices;
        this.drawer = new Drawer(home.folder(), home.files(), clock);
        this.home = home;
        this.clock = clock;
    }

    /// Takes in what a program that ended in the middle of a recording has left.
    public void recover() {
        background.<List<Path>>start(
                yield -> yield.accept(drawer.recover()),
                found -> found.stream().filter(files -> !files.isEmpty()).forEach(home.taken()),
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
        Safekeeping keeping = new Safekeeping(devices.microphones(), drawer);
        Recorder next = new Recorder(keeping);
        recorder = Optional.of(next);
        Optional<Companion> companion = home.companion().get();
        Taking taking = new Taking(next, keeping, devices.microphone().get(), companion);
        background.<Step>start(
                yield -> {
                    Take take = taking.make(yield);
                    yield.accept(new Step.Kept(keeping.finish(take), take.ended()));
                },
                steps -> steps.forEach(step -> take(step, companion)),
                () -> state.set(new State.Off()),
                this::fail);
    }

    /// Makes a take, off the UI thread.
    private record Taking(Recorder recorder, Safekeeping keeping, Microphone with, Optional<Companion> beside) {
        Take make(Consumer<Step> yield) throws AudioException, InterruptedException {
            try {
                return recorder.record(
                        with, level -> yield.accept(new Step.Heard(level)), samples -> hear(samples, yield));
            } finally {
                if (beside.isPresent()) {
                    beside.get().end();
                }
            }
        }

        private void hear(byte[] samples, Consumer<Step> yield) throws InterruptedException {
            if (beside.isPresent()) {
                keeping.begun().ifPresent(file -> yield.accept(new Step.Begun(file)));
                beside.get().hear(samples);
            }
        }
    }

    private void take(Step step, Optional<Companion> companion) {
        switch (step) {
            case Step.Begun(Path file) -> {
                told = companion;
                companion.ifPresent(beside -> beside.begin(file));
            }
            case Step.Heard(Level level) -> {
                if (state.get() instanceof State.On) {
                    state.set(new State.On(Optional.of(level)));
                }
                told.ifPresent(beside -> beside.level(level));
            }
            case Step.Kept(Path file, Optional<AudioFailure> ended) -> {
                trouble.set(ended.map(AudioFailure::explanation));
                if (told.isEmpty()) {
                    home.taken().accept(List.of(file));
                }
                finish();
            }
        }
    }

    private void finish() {
        told.ifPresent(Companion::finish);
        told = Optional.empty();
    }

    private void fail(Exception failure) {
        state.set(new State.Off());
        trouble.set(Optional.of(
                failure instanceof AudioException unheard
                        ? unheard.failure().explanation()
                        : Trouble.of(failure, clock.instant())));
        finish();
    }

    /// Ends the take, which is kept.
    public void stop() {
        recorder.ifPresent(Recorder::stop);
        if (state.get() instanceof State.On) {
            state.set(new State.Keeping());
        }
    }
}
