package dev.ganglion.ui.speech.transcribe.version;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.task.speech.PcmSource;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Sound on its way to a model: how much of it is on its way already is known on any thread.
final class Sending implements PcmSource {
    private final PcmSource sound;
    private final AtomicLong bytes = new AtomicLong();
    private volatile boolean ended;

    Sending(PcmSource sound) {
        this.sound = sound;
    }

    @Override
    public Optional<byte[]> next() throws AudioException, InterruptedException {
        Optional<byte[]> piece = sound.next();
        piece.ifPresentOrElse(more -> bytes.addAndGet(more.length), () -> ended = true);
        return piece;
    }

    /// How much of it was taken.
    Duration sent() {
        return PcmFormat.SPEECH.duration(bytes.get() / Short.BYTES);
    }

    /// Whether that was all.
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
