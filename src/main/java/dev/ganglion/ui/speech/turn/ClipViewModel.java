package dev.ganglion.ui.speech.turn;

import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.domain.Explanation;
import dev.ganglion.task.speech.TurnEar;
import dev.ganglion.ui.speech.sound.PlayState;
import dev.ganglion.ui.speech.sound.PlayViewModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The recording in question, and the moment of it. UI thread only.
final class ClipViewModel {
    /// Nothing shorter can be asked about.
    private static final Duration SHORTEST = Duration.ofMillis(100);

    private final PlayViewModel play;
    private final Consumer<Explanation> refused;
    private final ReadOnlyObjectWrapper<Optional<Sounding>> sounding = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Duration>> cut = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<Waveform>> wave;
    private final BooleanBinding ready;

    /// @param refused told why a recording cannot be read or played
    ClipViewModel(PlayViewModel play, Consumer<Explanation> refused) {
        this.play = play;
        this.refused = refused;
        this.wave =
                Bindings.createObjectBinding(() -> play.waves().get().stream().findFirst(), play.waves());
        this.ready = Bindings.createBooleanBinding(() -> wave.get().isPresent(), wave);
        play.waves().subscribe(this::look);
        play.trouble().subscribe(why -> why.ifPresent(this::refuse));
        play.position().subscribe(this::hold);
    }

    /// A file without a sample is no recording.
    private void look(List<Waveform> waves) {
        if (waves.stream().anyMatch(one -> one.length().isZero())) {
            refused.accept(new AudioFailure.Empty().explanation());
            forget();
        }
    }

    /// What cannot be read is not kept; what cannot be played is.
    private void refuse(Explanation why) {
        refused.accept(why);
        if (!ready.get()) {
            forget();
        }
    }

    private void forget() {
        sounding.set(Optional.empty());
        play.clear();
    }

    /// Playing ends where the model's hearing does.
    private void hold(Duration position) {
        if (play.state().get() == PlayState.PLAYING && position.compareTo(moment()) >= 0) {
            play.halt();
        }
    }

    /// Takes a recording in the place of what there was.
    void take(Sounding next) {
        play.clear();
        cut.set(Optional.empty());
        sounding.set(Optional.of(next));
        play.add(next.recording());
        play.end();
    }

    /// Asks about the recording up to there from now on; at its end, about all of it.
    ///
    /// @param seconds from its beginning
    void cutAt(double seconds) {
        if (ready.get()) {
            Duration wanted = Duration.ofMillis(Math.round(Math.max(0, seconds) * 1_000));
            Duration place = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
            cut.set(Optional.of(place).filter(at -> at.compareTo(play.length()) < 0));
            play.halt();
        }
    }

    /// Moves the moment in question.
    void move(Duration by) {
        cutAt(moment().plus(by).toMillis() / 1e3);
    }

    /// Asks about all of it from now on.
    void whole() {
        cut.set(Optional.empty());
    }

    /// The moment in question.
    Duration moment() {
        return cut.get().orElseGet(play::length);
    }

    /// Plays what the model would hear, or stops.
    void hear() {
        boolean sounds = play.state().get() == PlayState.PLAYING;
        play.halt();
        if (!sounds) {
            play.seek(TurnEar.start(moment()));
            play.play();
        }
    }

    PlayViewModel play() {
        return play;
    }

    ReadOnlyObjectProperty<Optional<Sounding>> sounding() {
        return sounding.getReadOnlyProperty();
    }

    /// Up to where is asked; empty while about all of it.
    ReadOnlyObjectProperty<Optional<Duration>> cut() {
        return cut.getReadOnlyProperty();
    }

    /// How it looks; empty until it is read.
    ObjectBinding<Optional<Waveform>> wave() {
        return wave;
    }

    /// Whether there is something to ask about.
    BooleanBinding ready() {
        return ready;
    }
}
