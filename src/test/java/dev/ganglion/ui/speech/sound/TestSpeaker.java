package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.AudioException;
import dev.ganglion.audio.AudioFailure;
import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.MemoryMicrophones;
import dev.ganglion.audio.line.Microphones;
import dev.ganglion.audio.line.Speaker;
import dev.ganglion.ui.kit.Background;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// A speaker that sounds as fast as it is fed, up to a place where it stands still.
public final class TestSpeaker implements Speaker {
    private static final Microphones NO_MICROPHONE = new MemoryMicrophones(List.of(), new short[0]);

    private final Optional<Duration> until;
    private final AtomicLong sounded = new AtomicLong();

    private TestSpeaker(Optional<Duration> until) {
        this.until = until;
    }

    /// One that sounds all it is given.
    public static TestSpeaker quick() {
        return new TestSpeaker(Optional.empty());
    }

    /// One that takes no more after so much, as if it took its time.
    public static TestSpeaker until(Duration place) {
        return new TestSpeaker(Optional.of(place));
    }

    /// No sound at all, as on a machine without a device.
    public static Devices none(Background background) {
        Speaker mute = new Speaker() {
            @Override
            public PcmFormat accepted(PcmFormat wanted) throws AudioException {
                throw new AudioException(new AudioFailure.NoSpeaker("there is none"));
            }

            @Override
            public Output open(PcmFormat format) throws AudioException {
                throw new AudioException(new AudioFailure.NoSpeaker("there is none"));
            }
        };
        return new Devices(background, mute, NO_MICROPHONE);
    }

    /// This one, and nothing to record with.
    public Devices devices(Background background) {
        return new Devices(background, this, NO_MICROPHONE);
    }

    /// Frames that sounded in all.
    public long sounded() {
        return sounded.get();
    }

    @Override
    public PcmFormat accepted(PcmFormat wanted) {
        return wanted;
    }

    @Override
    public Output open(PcmFormat format) {
        long most = until.map(format::frames).orElse(Long.MAX_VALUE);
        return new Output() {
            private long played;

            @Override
            public int write(short[] samples, int from, int count) {
                int frames = (int) Math.min(count / format.channels(), most - played);
                played += frames;
                sounded.addAndGet(frames);
                return frames * format.channels();
            }

            @Override
            public long played() {
                return played;
            }

            @Override
            public void start() {}

            @Override
            public void pause() {}

            @Override
            public void clear() {
                played = 0;
            }

            @Override
            public void await() throws InterruptedException {
                Thread.sleep(1);
            }

            @Override
            public void close() {}
        };
    }
}
