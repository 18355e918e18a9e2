package dev.ganglion.ui.speech.transcribe;

import dev.ganglion.audio.line.Level;
import dev.ganglion.audio.wave.Unrolling;
import dev.ganglion.domain.Model;
import dev.ganglion.task.speech.PcmSource;
import dev.ganglion.task.speech.live.MicrophoneSound;
import dev.ganglion.ui.speech.transcribe.record.Companion;
import dev.ganglion.ui.speech.transcribe.tape.Tape;
import dev.ganglion.ui.speech.transcribe.tape.Tapes;
import dev.ganglion.ui.speech.transcribe.version.LiveHearer.Sound;
import dev.ganglion.ui.speech.transcribe.version.Runs;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// A model writes down what is recorded while it is spoken. It may fail or be cancelled without the take.
/// UI thread, but for what is heard.
final class Dictation implements Companion {
    /// The wave is drawn anew five times a second.
    private static final int DRAWN = 4;

    private final Stage stage;
    private final Model model;
    private final Map<String, Object> parameters;
    private final MicrophoneSound sound;
    private final Unrolling wave = new Unrolling();
    private int levels;
    private Optional<Tape> tape = Optional.empty();

    /// Where it happens.
    record Stage(Tapes tapes, Runs runs, Hearers hearers, Clock clock) {}

    Dictation(Stage stage, Model model, Map<String, Object> parameters) {
        this.stage = stage;
        this.model = model;
        this.parameters = Map.copyOf(parameters);
        this.sound = new MicrophoneSound(stage.hearers().most(model));
    }

    @Override
    public void begin(Path file) {
        Tape begun = stage.tapes().begin(file);
        tape = Optional.of(begun);
        Version version = new Version(
                UUID.randomUUID().toString(),
                begun.file(),
                model.id(),
                stage.clock().instant());
        begun.add(version);
        stage.runs().lend(version, () -> stage.hearers().of(begun, model, parameters));
        stage.runs().begin(version, stage.hearers().live(new Spoken(sound), model, parameters));
    }

    @Override
    public void hear(byte[] samples) throws InterruptedException {
        sound.take(samples);
    }

    @Override
    public void level(Level level) {
        wave.add(level);
        levels++;
        if (levels % DRAWN == 0) {
            tape.ifPresent(growing -> stage.tapes().grow(growing, wave.sofar()));
        }
    }

    @Override
    public void end() throws InterruptedException {
        sound.end();
    }

    @Override
    public void finish() {
        tape.ifPresent(stage.tapes()::finish);
    }

    /// What comes from the microphone is heard from its beginning, and once.
    private record Spoken(MicrophoneSound sound) implements Sound {
        @Override
        public PcmSource open(Duration from) {
            return sound;
        }

        @Override
        public Optional<Duration> length() {
            return Optional.empty();
        }
    }
}
