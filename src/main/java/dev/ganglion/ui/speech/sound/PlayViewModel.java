package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.file.Arriving;
import dev.ganglion.audio.line.Moment;
import dev.ganglion.audio.line.Player;
import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.audio.wave.Waveforms;
import dev.ganglion.domain.Explanation;
import dev.ganglion.domain.Settings;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;

/// Plays clips as one, of which the later ones may still come, and knows how they look. UI thread only.
public final class PlayViewModel {
    private static final String VOLUME = "speech.volume";
    private static final int COLUMNS = 1_000;

    private final Background background;
    private final Devices devices;
    private final Player player;
    private final ReadOnlyObjectWrapper<PlayState> state = new ReadOnlyObjectWrapper<>(PlayState.EMPTY);
    private final ReadOnlyObjectWrapper<Duration> position = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyObjectWrapper<List<Waveform>> waves = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Explanation>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final DoubleProperty volume = new SimpleDoubleProperty();
    private final List<Background.Job> drawing = new ArrayList<>();
    private final Map<Integer, Waveform> drawn = new HashMap<>();
    private Arriving clips = new Arriving();
    private Background.Job playing = () -> {};

    public PlayViewModel(Background background, Settings settings, Devices devices) {
        this.background = background;
        this.devices = devices;
        this.player = new Player(devices.speaker());
        volume.set(settings.value(VOLUME).map(PlayViewModel::loudness).orElse(1.0));
        volume.subscribe(loudness -> {
            player.volume(loudness.doubleValue());
            settings.put(VOLUME, Double.toString(loudness.doubleValue()));
        });
    }

    private static double loudness(String written) {
        try {
            return Math.clamp(Double.parseDouble(written), 0, 1);
        } catch (NumberFormatException edited) {
            return 1;
        }
    }

    /// Forgets what it had; clips come by [#add].
    public void clear() {
        halt();
        drawing.forEach(Background.Job::cancel);
        drawing.clear();
        drawn.clear();
        clips = new Arriving();
        waves.set(List.of());
        position.set(Duration.ZERO);
        trouble.set(Optional.empty());
        state.set(PlayState.EMPTY);
    }

    /// The next clip has come.
    public void add(Recording clip) {
        clips.add(clip);
        if (state.get() == PlayState.EMPTY) {
            state.set(PlayState.STOPPED);
        }
        int place = drawing.size();
        drawing.add(background.<Waveform>start(
                yield -> yield.accept(Waveforms.of(clip, COLUMNS, _ -> {})),
                found -> draw(place, found.getLast()),
                () -> {},
                this::fail));
    }

    /// They are shown in their order, in whichever they are drawn.
    private void draw(int place, Waveform found) {
        drawn.put(place, found);
        List<Waveform> shown = new ArrayList<>();
        for (int i = 0; drawn.containsKey(i); i++) {
            shown.add(drawn.get(i));
        }
        waves.set(List.copyOf(shown));
    }

    /// No further clip comes.
    public void end() {
        clips.end();
    }

    /// All of it, in its order.
    public List<Recording> clips() {
        return clips.come();
    }

    /// Plays, pauses, goes on, or begins anew at the end.
    public void toggle() {
        switch (state.get()) {
            case EMPTY -> {}
            case STOPPED -> play();
            case PLAYING -> {
                player.pause();
                state.set(PlayState.PAUSED);
            }
            case PAUSED -> {
                player.resume();
                state.set(PlayState.PLAYING);
            }
        }
    }

    /// Plays from where it stands; from the beginning where that is the end. Does nothing without a device.
    public void play() {
        if (!devices.plays() || state.get() != PlayState.STOPPED) {
            return;
        }
        Duration from = atEnd() ? Duration.ZERO : position.get();
        Arriving these = clips;
        trouble.set(Optional.empty());
        state.set(PlayState.PLAYING);
        player.resume();
        playing = background.<Moment>start(
                yield -> player.play(these, from, yield),
                moments -> position.set(moments.getLast().position()),
                () -> state.set(PlayState.STOPPED),
                this::fail);
    }

    private boolean atEnd() {
        return position.get().plusMillis(50).compareTo(length()) >= 0;
    }

    /// Falls silent, and stays where it is.
    public void halt() {
        playing.cancel();
        if (state.get() != PlayState.EMPTY) {
            state.set(PlayState.STOPPED);
        }
    }

    /// Goes to that place.
    public void seek(Duration place) {
        Duration end = length();
        Duration within = place.isNegative() ? Duration.ZERO : place.compareTo(end) > 0 ? end : place;
        position.set(within);
        if (state.get() == PlayState.PLAYING || state.get() == PlayState.PAUSED) {
            player.seek(within);
        }
    }

    /// Goes so far on, or back.
    public void skip(Duration by) {
        seek(position.get().plus(by));
    }

    private void fail(Exception failure) {
        if (!(failure instanceof AudioException unheard)) {
            throw new IllegalStateException(failure);
        }
        halt();
        if (unheard.failure() instanceof AudioFailure.NoSpeaker) {
            devices.lost(unheard.failure());
        } else {
            trouble.set(Optional.of(unheard.failure().explanation()));
        }
    }

    /// Of what has come, as far as it is known.
    public Duration length() {
        return waves.get().stream().map(Waveform::length).reduce(Duration.ZERO, Duration::plus);
    }

    public ReadOnlyObjectProperty<PlayState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Duration> position() {
        return position.getReadOnlyProperty();
    }

    /// How the clips look, one after the other.
    public ReadOnlyObjectProperty<List<Waveform>> waves() {
        return waves.getReadOnlyProperty();
    }

    /// Why it does not sound; empty while nothing is wrong.
    public ReadOnlyObjectProperty<Optional<Explanation>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /// From 0 to 1.
    public DoubleProperty volume() {
        return volume;
    }

    public Devices devices() {
        return devices;
    }
}
