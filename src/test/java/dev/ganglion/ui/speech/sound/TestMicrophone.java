package dev.ganglion.ui.speech.sound;

import dev.ganglion.audio.PcmFormat;
import dev.ganglion.audio.line.Microphones;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A microphone into which somebody hums syllables, twenty times as fast as one would.
public final class TestMicrophone implements Microphones {
    private static final int SPEED = 20;

    private final AtomicLong heard = new AtomicLong();

    private TestMicrophone() {}

    public static TestMicrophone humming() {
        return new TestMicrophone();
    }

    @Override
    public List<Microphone> list() {
        return List.of(Microphone.DEFAULT);
    }

    /// Frames that were recorded.
    public long heard() {
        return heard.get();
    }

    @Override
    public Input open(Microphone microphone, PcmFormat format) {
        return new Input() {
            private long at;

            @Override
            public int read(short[] into) throws InterruptedException {
                for (int i = 0; i < into.length; i++, at++) {
                    boolean silent = at / (format.rate() / 4) % 2 == 1;
                    into[i] = silent ? 0 : (short) (8_000 * Math.sin(at * 2 * Math.PI * 180 / format.rate()));
                }
                TimeUnit.MICROSECONDS.sleep(into.length * 1_000_000L / format.rate() / SPEED);
                heard.addAndGet(into.length);
                return into.length;
            }

            @Override
            public void close() {}
        };
    }
}
