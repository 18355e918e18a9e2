package dev.ganglion.ui.speech.transcribe.tape;

import dev.ganglion.audio.wave.Waveform;
import dev.ganglion.ui.speech.transcribe.version.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A recording of this session. UI thread only.
public final class Tape {
    private final Path file;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(new Look.Unread());
    private final ReadOnlyObjectWrapper<Optional<Version>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Version> versions = FXCollections.observableArrayList();
    private long bytes;

    Tape(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /// What people call it.
    public String name() {
        return String.valueOf(file.getFileName());
    }

    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    void look(Look now) {
        look.set(now);
    }

    /// How long it is; empty until that is known.
    public Optional<Duration> length() {
        return look.get() instanceof Look.Drawn(Waveform wave) && !wave.length().isZero()
                ? Optional.of(wave.length())
                : Optional.empty();
    }

    /// How long it is, where all of it was read; empty while only its header tells.
    public Optional<Duration> whole() {
        return length().filter(_ -> look.get() instanceof Look.Drawn(Waveform wave) && wave.done() == wave.columns());
    }

    /// How large the file is; 0 until that is known.
    public long bytes() {
        return bytes;
    }

    void bytes(long size) {
        bytes = size;
    }

    /// What models made of it, the latest first.
    public ObservableList<Version> versions() {
        return versions;
    }

    /// The one that is read.
    public ReadOnlyObjectProperty<Optional<Version>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Adds a version and shows it.
    public void add(Version version) {
        versions.add(0, version);
        show(version);
    }

    public void show(Version version) {
        shown.set(Optional.of(version));
    }
}
