package dev.ganglion.ui.speech.transcribe.wave;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.line.Moment;
import dev.ganglion.audio.line.Player;
import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.sound.Devices;
import dev.ganglion.ui.task.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where in a recording one is, and whether it sounds. Works without a speaker too: then it only knows the
/// place. UI thread only.
public final class Playing {
    private static final double NANOS = 1e9;

    private final Background background;
    private final Devices devices;
    private final Clock clock;
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper sounding = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private Optional<Path> file = Optional.empty();
    private Optional<Player> player = Optional.empty();
    private Background.Job job = () -> {};

    public Playing(Background background, Devices devices, Clock clock) {
        this.background = background;
        this.devices = devices;
        this.clock = clock;
    }

    /// Turns to another recording, from its beginning.
    public void open(Optional<Path> recording) {
        stop();
        file = recording;
        loaded.set(recording.isPresent());
        position.set(0);
        trouble.set(Optional.empty());
    }

    /// Whether there is a recording to play; what is being recorded is none as yet.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// In seconds from the beginning.
    public ReadOnlyDoubleProperty position() {
        return position.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty sounding() {
        return sounding.getReadOnlyProperty();
    }

    /// Why nothing sounds although it should.
    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    public Devices devices() {
        return devices;
    }

    /// Plays, or pauses what plays. Nothing happens where there is nothing to play with.
    public void toggle() {
        if (file.isEmpty() || !devices.plays()) {
            return;
        }
        if (player.isEmpty()) {
            begin(file.get());
        } else if (sounding.get()) {
            player.get().pause();
            sounding.set(false);
        } else {
            player.get().resume();
            sounding.set(true);
        }
    }

    /// Goes to that moment, be it playing or not.
    public void seek(double seconds) {
        position.set(Math.max(0, seconds));
        player.ifPresent(open -> open.seek(duration(position.get())));
    }

    /// Falls silent and stays where it is.
    public void stop() {
        job.cancel();
        player = Optional.empty();
        sounding.set(false);
    }

    private void begin(Path recording) {
        trouble.set(Optional.empty());
        Player next = new Player(devices.speaker());
        player = Optional.of(next);
        sounding.set(true);
        Duration from = duration(position.get());
        job = background.<Moment>start(
                yield -> next.play(List.of(Recording.of(recording)), from, yield),
                moments -> moved(moments.getLast()),
                this::ended,
                this::fail);
    }

    private void moved(Moment moment) {
        position.set(moment.position().toNanos() / NANOS);
    }

    private void ended() {
        player = Optional.empty();
        sounding.set(false);
        position.set(0);
    }

    private void fail(Exception failure) {
        player = Optional.empty();
        sounding.set(false);
        trouble.set(Optional.of(
                failure instanceof AudioException silent
                        ? silent.failure().explanation()
                        : Trouble.of(failure, clock.instant())));
    }

    private static Duration duration(double seconds) {
        return Duration.ofNanos(Math.round(seconds * NANOS));
    }
}
