package dev.ganglion.ui.speech.loop;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.Recording;
import dev.ganglion.audio.line.Level;
import dev.ganglion.audio.line.Microphones.Microphone;
import dev.ganglion.audio.line.Recorder;
import dev.ganglion.audio.line.Take;
import dev.ganglion.domain.Explanation;
import dev.ganglion.ui.kit.Background;
import dev.ganglion.ui.speech.sound.Devices;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/// Somebody talks: begins and ends takes. UI thread only.
final class Talk {
    private static final Duration TOO_SHORT = Duration.ofMillis(300);

    private final Background background;
    private final Devices devices;
    private final ReadOnlyDoubleWrapper loudness = new ReadOnlyDoubleWrapper();
    private Recorder recorder;
    private Background.Job job = () -> {};

    /// What a take tells.
    private sealed interface News {
        record Loud(Level level) implements News {}

        record Done(Take take) implements News {}
    }

    Talk(Background background, Devices devices) {
        this.background = background;
        this.devices = devices;
        this.recorder = new Recorder(devices.microphones());
    }

    /// Begins a take. One that is cancelled tells nobody.
    ///
    /// @param taken gets what was said
    /// @param failed why nothing was recorded
    void begin(Consumer<Recording> taken, Consumer<Explanation> failed) {
        job.cancel();
        var own = new Recorder(devices.microphones());
        recorder = own;
        Microphone microphone = devices.microphone().get();
        job = background.<News>start(
                yield -> yield.accept(
                        new News.Done(own.record(microphone, level -> yield.accept(new News.Loud(level))))),
                news -> take(news, taken, failed),
                () -> loudness.set(0),
                failure -> {
                    loudness.set(0);
                    if (!(failure instanceof AudioException known)) {
                        throw new IllegalStateException(failure);
                    }
                    failed.accept(known.failure().explanation());
                });
    }

    private void take(List<News> all, Consumer<Recording> taken, Consumer<Explanation> failed) {
        for (News news : all) {
            switch (news) {
                case News.Loud(Level level) -> loudness.set(1 - level.mean() / Level.SILENCE);
                case News.Done(Take take)
                when take.length().compareTo(TOO_SHORT) < 0 -> failed.accept(LoopText.unsaid("short"));
                case News.Done(Take take) -> taken.accept(Recording.of(take.clip()));
            }
        }
    }

    /// Ends the take.
    void end() {
        recorder.stop();
    }

    /// Forgets the take.
    void cancel() {
        job.cancel();
        loudness.set(0);
    }

    /// How loud it is, from 0 to 1.
    ReadOnlyDoubleProperty loudness() {
        return loudness.getReadOnlyProperty();
    }
}
