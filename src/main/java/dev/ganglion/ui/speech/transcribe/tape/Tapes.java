package dev.ganglion.ui.speech.transcribe.tape;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.codec.Original;
import dev.ganglion.audio.wave.Unrolling;
import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.audio.wave.Waveforms;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.task.Trouble;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The recordings of this session and the one in front. UI thread only.
public final class Tapes {
    /// Enough for the finest zoom of ten minutes, and for a look at hours.
    private static final int COLUMNS = 60_000;

    private final Background background;
    private final Clock clock;
    private final ObservableList<Tape> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Tape>> chosen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<Tape, Background.Job> reading = new HashMap<>();

    /// What is read of a file.
    private sealed interface Piece {
        record Size(long bytes) implements Piece {}

        record Wave(Waveform wave) implements Piece {}
    }

    public Tapes(Background background, Clock clock) {
        this.background = background;
        this.clock = clock;
    }

    /// The latest first.
    public ObservableList<Tape> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /// The one in front.
    public ReadOnlyObjectProperty<Optional<Tape>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// How that looks.
    public ObservableValue<Look> look() {
        return chosen.flatMap(tape -> tape.map(Tape::look).orElse(null)).orElse(new Look.Unread());
    }

    public void choose(Tape tape) {
        chosen.set(Optional.of(tape));
    }

    /// Takes recordings in, each once, in their order before those that are there, brings the first of them
    /// to the front, and reads them off this thread.
    public void add(List<Path> files) {
        files.reversed().forEach(this::tape);
        if (!files.isEmpty()) {
            choose(tape(files.getFirst()));
        }
    }

    /// The recording of that file, which is taken in if it is not there.
    public Tape tape(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return all.stream()
                .filter(tape -> tape.file().equals(whole))
                .findFirst()
                .orElseGet(() -> {
                    Tape tape = new Tape(whole);
                    all.add(0, tape);
                    read(tape);
                    return tape;
                });
    }

    /// Brings to the front what is being recorded, and will be in that file.
    public Tape begin(Path file) {
        Tape tape = new Tape(file.toAbsolutePath().normalize());
        grow(tape, new Unrolling().sofar());
        all.add(0, tape);
        choose(tape);
        return tape;
    }

    /// More of it was recorded.
    public void grow(Tape tape, Waveform sofar) {
        tape.look(new Look.Recording(sofar));
    }

    /// What was recorded is in its file by now, which is read.
    public void finish(Tape tape) {
        tape.look(new Look.Unread());
        read(tape);
    }

    /// Takes one off the list; its file stays. Nothing happens while it is being recorded.
    public void remove(Tape tape) {
        if (tape.look().get() instanceof Look.Recording) {
            return;
        }
        Optional.ofNullable(reading.remove(tape)).ifPresent(Background.Job::cancel);
        int place = all.indexOf(tape);
        all.remove(tape);
        if (chosen.get().equals(Optional.of(tape))) {
            chosen.set(all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.clamp(place, 0, all.size() - 1))));
        }
    }

    /// Stops reading.
    public void stop() {
        reading.values().forEach(Background.Job::cancel);
    }

    private void read(Tape tape) {
        Recording recording = Recording.of(tape.file());
        reading.put(
                tape,
                background.<Piece>start(
                        yield -> {
                            yield.accept(new Piece.Size(Original.size(recording)));
                            Waveform whole =
                                    Waveforms.of(recording, COLUMNS, sofar -> yield.accept(new Piece.Wave(sofar)));
                            yield.accept(new Piece.Wave(whole));
                        },
                        pieces -> pieces.forEach(piece -> take(tape, piece)),
                        () -> reading.remove(tape),
                        failure -> tape.look(new Look.Unreadable(
                                failure instanceof AudioException unread
                                        ? unread.failure().explanation()
                                        : Trouble.of(failure, clock.instant())))));
    }

    private static void take(Tape tape, Piece piece) {
        switch (piece) {
            case Piece.Size(long bytes) -> tape.bytes(bytes);
            case Piece.Wave(Waveform wave) -> tape.look(new Look.Drawn(wave));
        }
    }
}
