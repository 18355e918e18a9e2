package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.AudioException;
import dev.ganglion.task.speech.PcmSource;
import java.time.Duration;
import java.util.Optional;

/// Sound on its way to a model, which is counted.
final class Sending implements PcmSource {
    private final PcmSource sound;
    private final Sent sent;
    private volatile boolean ended;

    Sending(PcmSource sound, Sent sent) {
        this.sound = sound;
        this.sent = sent;
    }

    @Override
    public Optional<byte[]> next() throws AudioException, InterruptedException {
        Optional<byte[]> piece = sound.next();
        piece.ifPresentOrElse(sent::add, () -> ended = true);
        return piece;
    }

    /// Whether that was all of it.
    boolean ended() {
        return ended;
    }

    @Override
    public Duration most() {
        return sound.most();
    }

    @Override
    public void close() {
        sound.close();
    }
}
