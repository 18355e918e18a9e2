package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.line.Availability;
import dev.ganglion.audio.line.Microphones;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.audio.line.Speaker;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// What this machine plays and records with. It is asked once, when the first page wants to know. UI
/// thread only.
public final class Devices {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Background background;
    private final Speaker speaker;
    private final Microphones microphones;
    private final ReadOnlyObjectWrapper<Optional<Availability>> found = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Microphone> microphone = new SimpleObjectProperty<>(Microphone.DEFAULT);
    private boolean asked;

    public Devices(Background background, Speaker speaker, Microphones microphones) {
        this.background = background;
        this.speaker = speaker;
        this.microphones = microphones;
    }

    /// Asks the machine, unless that has been done.
    public void ask() {
        if (!asked) {
            asked = true;
            background.<Availability>start(
                    yield -> yield.accept(Availability.ask(speaker, microphones, PATIENCE)),
                    answers -> found.set(Optional.of(answers.getLast())),
                    () -> {},
                    _ -> {});
        }
    }

    /// What there is; empty until the machine has answered.
    public ReadOnlyObjectProperty<Optional<Availability>> found() {
        return found.getReadOnlyProperty();
    }

    /// With which one all pages record.
    public ObjectProperty<Microphone> microphone() {
        return microphone;
    }

    /// Whether it is known that there is something to play with.
    public boolean plays() {
        return found.get().map(all -> all.noPlaying().isEmpty()).orElse(false);
    }

    /// Whether it is known that there is something to record with.
    public boolean records() {
        return found.get().map(all -> all.noRecording().isEmpty()).orElse(false);
    }

    /// Whether it is known that there is nothing to record with.
    public boolean mute() {
        return found.get().isPresent() && !records();
    }

    /// Playing does not work after all, such as when the device was unplugged.
    void lost(AudioFailure failure) {
        Optional<AudioFailure> noRecording = found.get().flatMap(Availability::noRecording);
        found.set(Optional.of(new Availability(
                Optional.of(failure),
                noRecording,
                found.get().map(Availability::microphones).orElse(List.of()))));
    }

    public Speaker speaker() {
        return speaker;
    }

    public Microphones microphones() {
        return microphones;
    }
}
